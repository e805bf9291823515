"""The public site: an edition as web pages, each a pure function of it."""

from lagesbild.publishing.html.addresses import Addresses
from lagesbild.publishing.html.content import Page, ReportFile, SiteContent
from lagesbild.publishing.html.site import pages

__all__ = ["Addresses", "Page", "ReportFile", "SiteContent", "pages"]
