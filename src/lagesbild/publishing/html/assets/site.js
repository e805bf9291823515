/* Makes the picker and the tips smooth. Everything is there without it. */
(function () {
  "use strict";
  var page = document.documentElement;
  page.classList.add("js");

  function ready(then) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", then);
    else then();
  }

  /* The picker: links to cards become tabs (WAI-ARIA practices, tabs with automatic choice). */
  function makePicker(picker) {
    var list = picker.querySelector(".picks");
    var tabs = Array.prototype.slice.call(list.querySelectorAll("a"));
    var panels = tabs.map(function (tab) {
      return document.getElementById(decodeURIComponent(tab.hash.slice(1)));
    });
    list.setAttribute("role", "tablist");
    tabs.forEach(function (tab, place) {
      tab.parentNode.setAttribute("role", "presentation");
      tab.setAttribute("role", "tab");
      tab.id = panels[place].id + "-tab";
      tab.setAttribute("aria-controls", panels[place].id);
      panels[place].setAttribute("role", "tabpanel");
      panels[place].setAttribute("aria-labelledby", tab.id);
    });

    function choose(place) {
      tabs.forEach(function (tab, each) {
        var chosen = each === place;
        tab.setAttribute("aria-selected", String(chosen));
        tab.tabIndex = chosen ? 0 : -1;
        panels[each].classList.toggle("chosen", chosen);
      });
    }

    /* The card that holds what the address points to, or the first. */
    function placeOfAddress() {
      var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target) return 0;
      for (var place = 0; place < panels.length; place += 1) {
        if (panels[place].contains(target)) return place;
      }
      return -1;
    }

    function follow() {
      var place = placeOfAddress();
      if (place >= 0) choose(place);
    }

    function remember(tab, way) {
      try { history[way](null, "", tab.hash); } catch (refused) { /* a folder opened as a page */ }
    }

    tabs.forEach(function (tab, place) {
      tab.addEventListener("click", function (event) {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        if (tab.hash !== location.hash) remember(tab, "pushState");
        choose(place);
        tab.focus({ preventScroll: true });
        if (list.clientWidth < 640) panels[place].scrollIntoView({ block: "start" });
      });
    });
    list.addEventListener("keydown", function (event) {
      var now = tabs.indexOf(document.activeElement);
      var next = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (event.key === " " && now >= 0) { event.preventDefault(); tabs[now].click(); return; }
      if (now < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      next = (next + tabs.length) % tabs.length;
      choose(next);
      remember(tabs[next], "replaceState");
      tabs[next].focus();
    });
    window.addEventListener("hashchange", follow);
    window.addEventListener("popstate", follow);
    follow();
    if (location.hash && placeOfAddress() >= 0) {
      document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
    }
  }

  /* Tips: what a term or mark links to, shown beside it. */
  function makeTips() {
    var tip = document.createElement("div");
    var owner = null;
    var shownBefore = null;
    tip.className = "tip";
    tip.id = "tip";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    document.body.appendChild(tip);

    function hide() {
      if (owner && !isClaim(owner)) owner.removeAttribute("aria-describedby");
      owner = null;
      tip.hidden = true;
    }

    function isClaim(link) {
      return link.parentNode.classList.contains("claim");
    }

    function toldBy(link) {
      return isClaim(link) ? link.nextElementSibling : document.getElementById(decodeURIComponent(link.hash.slice(1)));
    }

    function show(link) {
      var told = toldBy(link);
      if (!told) return;
      if (owner && owner !== link) hide();
      owner = link;
      tip.replaceChildren.apply(tip, told.cloneNode(true).childNodes);
      tip.querySelectorAll("[id]").forEach(function (part) { part.removeAttribute("id"); });
      tip.querySelectorAll("a").forEach(function (part) { part.replaceWith(part.textContent); });
      tip.lang = link.lang || told.lang || "";
      if (!tip.lang) tip.removeAttribute("lang");
      tip.hidden = false;
      if (!isClaim(link)) link.setAttribute("aria-describedby", "tip");
      var box = link.getClientRects()[0];
      var wide = document.documentElement.clientWidth;
      var left = Math.max(12, Math.min(box.left, wide - tip.offsetWidth - 12));
      var above = box.top > tip.offsetHeight + 12;
      tip.style.left = left + window.scrollX + "px";
      tip.style.top = (above ? box.top - tip.offsetHeight - 6 : box.bottom + 6) + window.scrollY + "px";
    }

    function linkAt(event) {
      return event.target.closest ? event.target.closest("a.term, a.mark, .claim > a") : null;
    }

    document.addEventListener("mouseover", function (event) {
      var link = linkAt(event);
      if (link) show(link);
      else if (owner && event.target.closest && !event.target.closest(".tip") && document.activeElement !== owner) hide();
    });
    document.addEventListener("focusin", function (event) {
      var link = linkAt(event);
      if (link) show(link);
      else hide();
    });
    /* A claim leads on when its note is shown already: by a mouse, a key, or a touch before. */
    document.addEventListener("pointerdown", function (event) {
      shownBefore = event.pointerType === "mouse" ? linkAt(event) : owner;
    });
    document.addEventListener("click", function (event) {
      var link = linkAt(event);
      if (link && isClaim(link) && (event.detail === 0 || shownBefore === link)) return;
      if (link) { event.preventDefault(); show(link); } else if (owner) hide();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") hide();
      if (event.key === "Enter" && linkAt(event) && !isClaim(linkAt(event))) {
        var told = document.getElementById(decodeURIComponent(event.target.hash.slice(1)));
        for (var part = told; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
      }
    });
  }

  /* An address into a closed part opens it. */
  function openTarget() {
    var part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  }

  function makeFilter(filter) {
    var input = filter.querySelector("input");
    var told = filter.querySelector("[role=status]");
    filter.hidden = false;
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLowerCase();
      var found = 0;
      document.querySelectorAll(".group").forEach(function (group) {
        var rows = group.querySelectorAll(".indicator-row, .retired > li");
        var here = 0;
        rows.forEach(function (row) {
          var words = (row.textContent + " " + (row.dataset.words || "")).toLowerCase();
          row.hidden = words.indexOf(wanted) < 0;
          if (!row.hidden) here += 1;
        });
        group.hidden = here === 0;
        found += here;
      });
      told.textContent = found ? "" : told.dataset.none;
    });
  }

  function makeMenu(menu) {
    menu.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
    });
    document.addEventListener("click", function (event) {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    });
  }

  function openForPrint() {
    document.querySelectorAll("details.more").forEach(function (part) { part.open = true; });
  }

  ready(function () {
    document.querySelectorAll("[data-picker]").forEach(makePicker);
    document.querySelectorAll("[data-filter]").forEach(makeFilter);
    document.querySelectorAll(".menu").forEach(makeMenu);
    makeTips();
    openTarget();
    window.addEventListener("hashchange", openTarget);
    window.addEventListener("beforeprint", openForPrint);
  });
})();
