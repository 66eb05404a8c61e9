"use strict";

/* A plan in the browser. Times are those of the plan's wall clock, as texts or minutes of a day: no Date of this computer's
   zone is made of them. What comes from the plan is only ever text. */

const state = { plan: null, first: null, view: "week", sessions: new Map(), focus: null };

const by = (id) => document.getElementById(id);

function make(name, style, text) {
  const element = document.createElement(name);
  if (style) { element.className = style; }
  if (text !== undefined) { element.textContent = text; }
  return element;
}

function say(text, error) {
  by("status").textContent = text;
  by("status").classList.toggle("error", Boolean(error));
}

async function ask(path, question) {
  const options = question === undefined ? {} : {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question),
  };
  const reply = await fetch("/api/" + path, options);
  const type = reply.headers.get("Content-Type") || "";
  const answer = type.startsWith("application/json") ? await reply.json() : { error: await reply.text() };
  if (!reply.ok) {
    if (reply.status === 409) { await load(); }
    throw new Error([answer.error, ...(answer.hints || [])].join(" "));
  }
  return answer;
}

/* Days are counted in UTC, which has no changes of the clock. */
const dayOf = (date) => Date.parse(date + "T00:00Z") / 86400000;
const dateOf = (day) => new Date(day * 86400000).toISOString().slice(0, 10);
const plus = (date, days) => dateOf(dayOf(date) + days);

function weekStart(date) {
  const day = dayOf(date);
  const weekday = ((day + 3) % 7 + 7) % 7 + 1;
  return dateOf(day - (weekday - state.plan.weekStart + 7) % 7);
}

function clock(minutes) {
  const two = (number) => String(number).padStart(2, "0");
  return two(Math.floor(minutes / 60) % 24) + ":" + two(minutes % 60);
}

async function load() {
  state.plan = await ask("state");
  document.title = state.plan.title;
  by("title").textContent = state.plan.title;
  if (!state.first) {
    const { today, first, last } = state.plan;
    state.first = today < first ? first : today > last ? last : today;
  }
  by("legend").replaceChildren(...state.plan.categories.map(
    (category, i) => make("li", "hue" + i % 8, category.title)));
  by("sync").textContent = state.plan.sync || "";
  by("sync").hidden = !state.plan.sync;
  searching(state.plan.searching);
  showDraft(state.plan.draft);
  await show();
}

function searching(on) {
  by("stop").hidden = !on;
  by("plan").disabled = on;
  document.body.setAttribute("aria-busy", String(on));
}

/* What nobody waits for says itself why it failed. */
function look(what) {
  return what().catch((error) => say(error.message, true));
}

async function show() {
  if (!state.plan) { await load(); return; }
  const month = state.view === "month";
  const from = weekStart(month ? state.first.slice(0, 8) + "01" : state.first);
  const days = month ? 42 : 7;
  const answer = await ask("days?" + from + ".." + plus(from, days - 1));
  if (answer.revision !== state.plan.revision) { await load(); return; }
  by("range").textContent = month
    ? "Weeks from " + answer.days[0].name
    : "Week " + answer.days[0].week + ", " + answer.days[0].name + " to " + answer.days[6].name
      + ", revision " + state.plan.revision;
  by("week").setAttribute("aria-pressed", String(!month));
  by("month").setAttribute("aria-pressed", String(month));
  state.sessions.clear();
  const blocks = answer.days.flatMap((day) => [...day.sessions, ...day.busy]);
  const begin = Math.floor(Math.min(540, ...blocks.map((block) => block.at)) / 60);
  const end = Math.ceil(Math.max(1080, ...blocks.map((block) => block.at + block.minutes)) / 60);
  const scale = { from: begin * 60, minutes: (end - begin) * 60 };
  const grid = make("div", month ? "month" : "week");
  grid.style.setProperty("--rows", String(end - begin));
  if (!month) { grid.append(hours(begin, end)); }
  grid.append(...answer.days.map((day) => dayElement(day, scale)));
  const inside = by("days").contains(document.activeElement);
  by("days").replaceChildren(grid);
  if (inside && state.focus && state.sessions.has(state.focus)) { state.sessions.get(state.focus).button.focus(); }
}

function hours(begin, end) {
  const column = make("div", "hours");
  column.setAttribute("aria-hidden", "true");
  for (let hour = begin; hour < end; hour++) {
    const label = make("span", "", clock(hour * 60));
    label.style.setProperty("top", 100 * (hour - begin) / (end - begin) + "%");
    column.append(label);
  }
  return column;
}

function place(element, at, minutes, scale) {
  element.style.setProperty("top", 100 * (at - scale.from) / scale.minutes + "%");
  element.style.setProperty("height", 100 * minutes / scale.minutes + "%");
}

function dayElement(day, scale) {
  const now = day.date === state.plan.today;
  const element = make("div", "day" + (now ? " now" : "")
    + (day.sessions.length + day.busy.length + day.milestones.length ? "" : " free"));
  element.dataset.date = day.date;
  element.append(make("h3", "", day.name + (now ? ", today" : "")));
  day.milestones.forEach((title) => element.append(make("p", "milestone", "◆ " + title)));
  const list = make("ol");
  const blocks = [...day.busy, ...day.sessions].sort((one, other) => one.at - other.at);
  for (const block of blocks) {
    const item = make("li", block.uid ? "" : "busy");
    place(item, block.at, block.minutes, scale);
    if (block.uid) {
      item.append(sessionButton(block, day, item, scale));
    } else {
      item.title = block.time + " " + block.title;
      item.append(lines(item.title, Math.max(1, linesIn(block.minutes))));
    }
    list.append(item);
  }
  element.append(list);
  return element;
}

/* A text is cut after whole lines; of those a block of the week has room for a few. */
const linesIn = (minutes) => Math.floor((minutes / 60 * 3.2 - .2) / .975);

function lines(text, most) {
  const element = make("span", "name lines", text);
  element.style.setProperty("--lines", String(most));
  return element;
}

function sessionButton(session, day, item, scale) {
  const hue = state.plan.categories.findIndex((category) => category.id === session.category);
  const button = make("button", "session hue" + (hue < 0 ? 7 : hue % 8));
  const short = linesIn(session.minutes) < 2;
  const time = make("span", "time", session.time.slice(0, 5));
  time.append(make("span", "until", session.time.slice(5)));
  if (session.state) { time.append(make("span", "state", " " + session.state)); }
  button.classList.toggle("short", short);
  button.append(time, lines(session.title, short ? 1 : linesIn(session.minutes) - 1));
  button.title = session.time + " " + session.title;
  button.dataset.uid = session.uid;
  button.setAttribute("aria-label", [day.name, session.time, session.title, session.categoryTitle,
    session.state || (session.begun ? "begun" : ""), session.pinned ? "stays there" : ""]
    .filter(Boolean).join(", "));
  button.addEventListener("click", () => { if (!button.dataset.dragged) { open(session, day); } });
  button.addEventListener("focus", () => { state.focus = session.uid; });
  button.addEventListener("keydown", (event) => key(event, session, day));
  state.sessions.set(session.uid, { button, session, day });
  if (!session.begun) {
    button.addEventListener("pointerdown", (event) => drag(event, session, item, scale, false));
    const edge = make("span", "edge");
    edge.addEventListener("pointerdown", (event) => drag(event, session, item, scale, true));
    button.append(edge);
  }
  return button;
}

/* A mouse drags; a finger scrolls and taps, and moves sessions in their dialog. */
function drag(event, session, item, scale, resize) {
  if (event.button !== 0 || event.pointerType === "touch" || state.view !== "week"
      || getComputedStyle(item).position !== "absolute") { return; }
  event.stopPropagation();
  const button = item.querySelector("button");
  const list = item.parentElement;
  const perMinute = list.clientHeight / scale.minutes;
  const slot = state.plan.slot;
  const startY = event.clientY;
  let at = session.at;
  let minutes = session.minutes;
  let column = list;
  let moved = false;
  const move = (now) => {
    if (!moved && Math.abs(now.clientY - startY) < 4 && Math.abs(now.clientX - event.clientX) < 4) { return; }
    moved = true;
    item.classList.add("dragged");
    const steps = Math.round((now.clientY - startY) / perMinute / slot) * slot;
    if (resize) {
      minutes = Math.max(slot, session.minutes + steps);
    } else {
      at = Math.max(0, Math.min(Math.max(1440 - minutes, session.at), session.at + steps));
      const under = [...document.querySelectorAll(".week .day ol")].find((day) => {
        const box = day.getBoundingClientRect();
        return now.clientX >= box.left && now.clientX < box.right;
      });
      if (under && under !== column) { column = under; column.append(item); }
    }
    place(item, at, minutes, scale);
  };
  const stop = () => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", drop);
    window.removeEventListener("pointercancel", cancel);
    window.removeEventListener("keydown", escape, true);
  };
  const drop = () => {
    stop();
    if (!moved) { return; }
    button.dataset.dragged = "yes";
    setTimeout(() => { delete button.dataset.dragged; }, 0);
    const date = column.parentElement.dataset.date;
    if (date === list.parentElement.dataset.date && at === session.at && minutes === session.minutes) {
      look(show);
    } else {
      moveTo(session, date, at, minutes);
    }
  };
  const cancel = () => { stop(); look(show); };
  const escape = (pressed) => { if (pressed.key === "Escape") { cancel(); } };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", cancel);
  window.addEventListener("keydown", escape, true);
}

function key(event, session, day) {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  if (event.altKey && step && !session.begun) {
    event.preventDefault();
    moveTo(session, plus(day.date, step[1]), session.at + step[0] * state.plan.slot, session.minutes);
  } else if (step && !event.altKey) {
    event.preventDefault();
    const all = [...state.sessions.values()].map((each) => each.button);
    const next = all.indexOf(event.currentTarget) + (step[0] + step[1]);
    if (all[next]) { all[next].focus(); }
  } else if (session.begun && !event.ctrlKey && !event.altKey && !event.metaKey) {
    const mark = { d: "done", m: "missed" }[event.key];
    if (mark) { markAs(session, mark); }
  }
}

async function moveTo(session, date, at, minutes) {
  const start = plus(date, Math.floor(at / 1440)) + "T" + clock((at % 1440 + 1440) % 1440);
  await found(() => ask("move", { revision: state.plan.revision, uid: session.uid, start, minutes }),
    "Finding out what that costs …");
}

/* Whatever searches ends with a draft, or with a sentence. */
async function found(search, words) {
  say(words);
  try {
    const draft = await search();
    say(draft.nothing ? "Nothing that lies ahead changes." : "Nothing is changed until you keep it.");
    showDraft(draft);
    await show();
    by("draft").focus();
  } catch (error) {
    await look(show);
    say(error.message, true);
  }
}

async function done(action, words) {
  try {
    await action();
    await load();
    say(words);
  } catch (error) {
    await look(show);
    say(error.message, true);
  }
}

function markAs(session, mark, minutes) {
  return done(() => ask("mark", { revision: state.plan.revision, uid: session.uid, mark, minutes }),
    "Logged. 'Plan again' plans the rest around it.");
}

function table(caption, rows, columns) {
  const element = make("table");
  element.append(make("caption", "", caption));
  const body = make("tbody");
  for (const row of rows) {
    const line = make("tr", row.before === row.after ? "" : "changed");
    const head = make("th", "", row.name);
    head.scope = "row";
    line.append(head, ...columns.map((column) => make("td", "", row[column])));
    body.append(line);
  }
  element.append(body);
  return element;
}

function showDraft(draft) {
  by("draft").hidden = !draft;
  state.draft = draft;
  if (!draft) { by("difference").replaceChildren(); return; }
  const parts = draft.warnings.map((warning) => make("p", "", warning));
  parts.push(table("Before and after", draft.glance, ["before", "after"]));
  if (draft.costs.length) { parts.push(table("Cost by rule, in points", draft.costs, ["before", "after"])); }
  if (draft.sessions.length) { parts.push(table("Sessions", draft.sessions, ["what", "before", "after"])); }
  if (draft.more) { parts.push(make("p", "", "And " + draft.more + " more sessions.")); }
  if (draft.repairs.length) {
    const menu = make("div");
    menu.append(make("h3", "", "What could be done"));
    for (const repair of draft.repairs) {
      const button = make("button", "repair");
      button.append(make("strong", "", repair.what), make("span", "", " " + repair.price));
      button.addEventListener("click", () => found(
        () => ask("repair", { revision: state.plan.revision, repair: repair.kind }), "Planning with it …"));
      menu.append(button);
    }
    parts.push(menu);
  }
  by("difference").replaceChildren(...parts);
}

function open(session, day) {
  state.open = session;
  by("session-title").textContent = session.title;
  by("session-time").textContent = day.name + ", " + session.time + ", " + session.categoryTitle
    + (session.state ? ", " + session.state : "");
  by("move").hidden = session.begun;
  by("mark").hidden = !session.begun;
  by("move-date").value = session.start.slice(0, 10);
  by("move-time").value = session.start.slice(11, 16);
  by("move-minutes").value = session.minutes;
  by("mark-minutes").max = session.minutes - 1;
  by("answer").hidden = true;
  by("session").showModal();
}

function wire() {
  const shift = (days, months) => () => {
    if (state.view === "month") {
      const month = Number(state.first.slice(0, 4)) * 12 + Number(state.first.slice(5, 7)) - 1 + months;
      state.first = Math.floor(month / 12) + "-" + String(month % 12 + 1).padStart(2, "0") + "-01";
    } else {
      state.first = plus(state.first, days);
    }
    state.focus = null;
    look(show);
  };
  by("before").addEventListener("click", shift(-7, -1));
  by("after").addEventListener("click", shift(7, 1));
  by("today").addEventListener("click", () => { state.first = state.plan.today; look(show); });
  by("week").addEventListener("click", () => { state.view = "week"; look(show); });
  by("month").addEventListener("click", () => { state.view = "month"; look(show); });
  by("plan").addEventListener("click", () => found(
    () => ask("plan", { revision: state.plan.revision }), "Planning again …"));
  by("stop").addEventListener("click", () => look(() => ask("stop", {})));
  by("undo").addEventListener("click", () => done(
    () => ask("undo", { revision: state.plan.revision }), "The times before are back."));
  by("keep").addEventListener("click", () => done(
    () => ask("keep", { draft: state.draft.number }), "Kept, and written."));
  by("discard").addEventListener("click", () => done(() => ask("discard", {}), "Discarded."));
  by("close").addEventListener("click", () => by("session").close());
  by("move").addEventListener("submit", (event) => {
    event.preventDefault();
    by("session").close();
    const [hour, minute] = by("move-time").value.split(":").map(Number);
    moveTo(state.open, by("move-date").value, hour * 60 + minute, Number(by("move-minutes").value));
  });
  by("mark").addEventListener("submit", (event) => event.preventDefault());
  by("mark").querySelectorAll("button").forEach((button) => button.addEventListener("click", () => {
    by("session").close();
    const minutes = button.dataset.mark === "partly" ? Number(by("mark-minutes").value) : undefined;
    markAs(state.open, button.dataset.mark, minutes);
  }));
  by("why").addEventListener("click", async () => {
    by("answer").hidden = false;
    by("answer").textContent = "…";
    try {
      const answer = await ask("why", { revision: state.plan.revision, uid: state.open.uid });
      by("answer").textContent = answer.text;
    } catch (error) {
      by("answer").textContent = error.message;
    }
  });
}

function listen() {
  const events = new EventSource("/api/events");
  events.addEventListener("message", (message) => {
    const news = JSON.parse(message.data);
    if (news.event === "progress") { say("Searching, " + news.text); }
    if (news.event === "searching") { searching(true); }
    if (news.event === "searched") { searching(false); look(load); }
    if (news.event === "changed" || news.event === "discarded") { look(load); }
  });
}

wire();
listen();
look(load);
