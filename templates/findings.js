"use strict";
// Filters by language, check and severity, which the page's address keeps (?language=fr&code=FN-1).
// Without it, the page shows everything.
(function () {
  var form = document.getElementById("filters");
  if (!form) return;
  var status = document.getElementById("shown");
  var units = Array.prototype.slice.call(document.querySelectorAll("tbody.unit"));
  var parts = units.map(function (unit) {
    return {
      unit: unit,
      found: Array.prototype.slice.call(unit.querySelectorAll("li.finding")),
      of: Array.prototype.slice.call(unit.querySelectorAll("[data-of]")),
      cells: Array.prototype.slice.call(unit.querySelectorAll("td.text"))
    };
  });
  var total = parts.reduce(function (sum, one) { return sum + one.found.length; }, 0);

  function choose() {
    var said = new URLSearchParams(location.search);
    ["language", "code", "severity"].forEach(function (name) {
      var field = form.elements[name];
      var value = said.get(name);
      var known = Array.prototype.some.call(field.options, function (one) {
        return one.value === value;
      });
      if (known) field.value = value;
    });
    var every = document.getElementById("every");
    if (every) every.checked = every.checked || said.has("every");
  }

  function keep() {
    var said = new URLSearchParams(new FormData(form));
    Array.from(said).forEach(function (pair) {
      if (pair[1] === "" || (pair[0] === "severity" && pair[1] === "0")) said.delete(pair[0]);
    });
    var query = said.toString();
    try {
      history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
    } catch (error) {
      // A browser that does not let a file change its address: the filters work all the same.
    }
  }

  // A link to a unit leads to it, whatever the filters hide.
  function follow() {
    var unit = document.querySelector("tbody:target");
    if (!unit || !unit.hidden) return;
    form.reset();
    var every = document.getElementById("every");
    if (every) every.checked = true;
    apply();
    unit.scrollIntoView();
  }

  function wanted(finding, asked) {
    var data = finding.dataset;
    return (!asked.language || data.language === asked.language)
      && (!asked.code || data.code === asked.code)
      && Number(data.weight) >= asked.weight;
  }

  function narrow(one, asked) {
    var seen = one.found.map(function (finding) {
      finding.hidden = !wanted(finding, asked);
      return !finding.hidden;
    });
    one.of.forEach(function (element) {
      var meant = element.dataset.of.split(" ").some(function (number) { return seen[number]; });
      element.classList.toggle("off", !meant);
    });
    one.cells.forEach(function (cell) {
      cell.classList.toggle("odd", cell.querySelector(".flag:not(.off)") !== null);
    });
    var number = seen.filter(Boolean).length;
    one.unit.hidden = number === 0 && !(asked.every && one.cells.length > 0);
    return number;
  }

  function apply() {
    var every = document.getElementById("every");
    var asked = {
      language: form.elements.language.value,
      code: form.elements.code.value,
      weight: Number(form.elements.severity.value),
      every: every !== null && every.checked
    };
    var found = 0;
    var rows = 0;
    parts.forEach(function (one) {
      found += narrow(one, asked);
      rows += one.unit.hidden ? 0 : 1;
    });
    status.textContent = "Showing " + found + " of " + total + " findings, in " + rows
      + (rows === 1 ? " row." : " rows.");
  }

  function changed() {
    apply();
    keep();
  }

  form.hidden = false;
  form.addEventListener("change", changed);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { window.setTimeout(changed, 0); });
  window.addEventListener("hashchange", follow);
  window.addEventListener("load", follow);
  choose();
  apply();
})();
