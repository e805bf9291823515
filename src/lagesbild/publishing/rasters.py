"""Pictures of dots made from drawings, for programs that cannot show SVG."""

from collections.abc import Sequence

from lagesbild.publishing.typesetting import typeset_png

_PAGE = """\
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#set text(font: "Source Sans 3")
"""


def rasterise(svgs: Sequence[str], *, pixels_per_inch: float) -> list[bytes]:
    """The drawings as PNG files on white, in the same order.

    A drawing's pixel is 1/96 inch, so that 192 pixels an inch give a picture of twice its
    size. The same drawings give the same bytes. Raises `typst.TypstError` for a drawing that
    is no SVG.
    """
    if not svgs:
        return []
    inputs = {str(place): svg for place, svg in enumerate(svgs)}
    pictures = (f'#image(bytes(sys.inputs.at("{place}")), format: "svg")' for place in inputs)
    source = _PAGE + "\n#pagebreak()\n".join(pictures)
    return list(typeset_png(source, inputs=inputs, pixels_per_inch=pixels_per_inch))
