// The start page: shows the notice in force, and whether this is a demonstration.

const BASES = {
  CONSENT: "your consent",
  CONTRACT: "a contract with you",
  LEGAL_OBLIGATION: "a duty of the law",
  LEGITIMATE_INTEREST: "a legitimate interest",
};
const TYPES = {
  TEXT: "text", NUMBER: "number", DATE: "day", TIME: "time", YES_NO: "yes or no", SECRET: "secret",
};
const STARTS = {
  RECORDING: "after it was recorded",
  OCCURRENCE: "after it happened",
  RELATIONSHIP_END: "after the relationship ends",
};
const ENDS = { ERASE: "then erased", ANONYMISE: "then made anonymous" };
const UNITS = { Y: ["year", "years"], M: ["month", "months"], W: ["week", "weeks"], D: ["day", "days"] };
const CHANNELS = { EMAIL: "e-mail", SMS: "text message", PHONE: "telephone", POST: "post" };
const NEEDS = {
  STARRED_DATA: "Only for customers: every starred field about you must be there.",
  OWN_ACCOUNT: "Only for customers who have an account of their own.",
};

/** Makes an element; text goes in as text, never as markup. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

/** `P10Y` in words. */
function period(text) {
  const parts = [...text.matchAll(/(\d+)([YMWD])/g)].map(
    ([, count, unit]) => `${count} ${UNITS[unit][count === "1" ? 0 : 1]}`,
  );
  return parts.join(" and ") || text;
}

function retention({ period: length, from, then }) {
  return `${period(length)} ${STARTS[from] ?? from}, ${ENDS[then] ?? then}`;
}

function star() {
  return element("span", { class: "star" },
    element("span", { "aria-hidden": "true" }, "★"),
    element("span", { class: "unseen" }, " (starred)"));
}

function fact(term, ...definition) {
  return element("div", null, element("dt", null, term), element("dd", null, ...definition));
}

function purpose(one) {
  const marks = [];
  if (one.directMarketing) marks.push("direct marketing");
  if (one.profiling) marks.push("profiling");
  return element("li", { id: `purpose-${one.code}`, class: "purpose" },
    element("h4", null, one.name),
    element("p", null, one.description),
    element("p", { class: "basis" },
      element("strong", null, `Rests on ${BASES[one.legalBasis.kind] ?? one.legalBasis.kind}`),
      ` (${one.legalBasis.article}). `,
      one.legalBasis.reasoning),
    marks.length || one.channels?.length
      ? element("p", { class: "marks" },
          ...marks.map((mark) => element("span", { class: "mark" }, mark)),
          ...(one.channels ?? []).map((channel) => element("span", { class: "mark quiet" }, CHANNELS[channel] ?? channel)))
      : null);
}

function fieldRow(field) {
  const type = TYPES[field.type] ?? field.type;
  return element("tr", null,
    element("th", { scope: "row" }, element("code", null, field.name), field.starred ? " " : null, field.starred ? star() : null),
    element("td", null, field.longest ? `${type}, up to ${field.longest.toLocaleString("en")}` : type),
    element("td", null, field.required ? "required" : "optional"),
    element("td", null, field.description));
}

function category(one, notice) {
  const purposes = one.purposes.map((code) => notice.purposes.find((purpose) => purpose.code === code));
  const sources = one.sources.map((code) => notice.sources.find((source) => source.code === code)?.name ?? code);
  const links = purposes.flatMap((found, at) => [
    at ? " · " : null,
    found ? element("a", { href: `#purpose-${found.code}` }, found.name) : one.purposes[at],
  ]);
  const title = `category-${one.code}`;
  return element("details", { id: title, class: "category" },
    element("summary", null,
      element("span", { class: "category-name", role: "heading", "aria-level": "4" }, one.name,
        one.fields.some((field) => field.starred) ? " " : null,
        one.fields.some((field) => field.starred) ? star() : null),
      element("span", { class: "kept" }, period(one.retention.period))),
    element("p", null, one.description),
    one.needs ? element("p", { class: "needs" }, NEEDS[one.needs] ?? one.needs) : null,
    element("dl", { class: "facts" },
      fact("Used for", ...links),
      fact("Comes from", sources.join(" · ")),
      fact("Kept", retention(one.retention)),
      fact("Code", element("code", null, one.code))),
    element("div", { class: "scroll", role: "region", "aria-label": `Fields: ${one.name}`, tabindex: "0" },
      element("table", { class: "fields" },
        element("caption", { class: "unseen" }, `Fields: ${one.name}`),
        element("thead", null, element("tr", null,
          ...["Field", "Kind", "Needed", "Meaning"].map((head) => element("th", { scope: "col" }, head)))),
        element("tbody", null, ...one.fields.map(fieldRow)))));
}

function openAll() {
  const button = element("button", { type: "button", class: "plain", "aria-expanded": "false" }, "Open all");
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    document.querySelectorAll("details.category").forEach((one) => { one.open = open; });
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? "Close all" : "Open all";
  });
  return button;
}

function show(notice) {
  const place = document.getElementById("notice");
  const since = new Date(notice.effectiveFrom).toLocaleDateString("en-GB", {
    day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
  });
  const mail = notice.contact.email;
  document.getElementById("notice-state").replaceWith(
    element("dl", { class: "facts framed" },
      fact("Register", notice.register.name),
      fact("Controller", [notice.controller.name, notice.controller.address, notice.controller.country].filter(Boolean).join(", ")),
      fact("Contact", notice.contact.name, mail ? ", " : null, mail ? element("a", { href: `mailto:${mail}` }, mail) : null),
      fact("In force", `version ${notice.version}, since ${since}`)));
  place.append(
    element("h3", null, "What data is used for"),
    element("p", null, "Each purpose rests on one ground of the law, and your rights follow from that ground."),
    element("ul", { class: "purposes" }, ...notice.purposes.map(purpose)),
    element("div", { class: "head-row" }, element("h3", null, "What is held, and for how long"), openAll()),
    element("p", null, star(), " Without what is starred there can be no contract and no service: whoever keeps it back is a contact and no customer."),
    ...notice.categories.map((one) => category(one, notice)),
    element("h3", null, "Where data comes from"),
    element("p", null, "In order of standing. A machine of lower standing does not overwrite what one of higher standing said."),
    element("ol", { class: "sources" }, ...notice.sources.map((source) =>
      element("li", null, element("strong", null, source.name), ". ", source.description))));
  place.setAttribute("aria-busy", "false");
  place.setAttribute("lang", notice.language);
  document.getElementById("controller").textContent = `${notice.register.name} of ${notice.controller.name}`;
  reveal();
}

/** Opens the category that the address names. */
function reveal() {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (named instanceof HTMLDetailsElement) named.open = true;
  named?.scrollIntoView();
}

function fail() {
  const again = element("button", { type: "button" }, "Try again");
  again.addEventListener("click", read);
  const state = document.getElementById("notice-state");
  state.replaceChildren("The notice could not be read. The server may still be starting. ", again);
  document.getElementById("notice").setAttribute("aria-busy", "false");
}

async function read() {
  const state = document.getElementById("notice-state");
  state.textContent = "Reading the notice …";
  try {
    const answer = await fetch("api/v1/notice", { headers: { Accept: "application/json" } });
    if (answer.headers.get("Notitia-Demonstration") === "true") {
      document.getElementById("demonstration").hidden = false;
      document.getElementById("logins").hidden = false;
    }
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    show(await answer.json());
  } catch {
    fail();
  }
}

// On paper everything is open, and afterwards as it was.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details.category:not([open])")];
  closed.forEach((one) => { one.open = true; });
});
addEventListener("afterprint", () => closed.forEach((one) => { one.open = false; }));
addEventListener("hashchange", reveal);

read();
