import {
  currentEntry,
  linkOf,
  linkText,
  pushAddress,
  readAddress,
  replaceAddress,
} from "@/components/planner/share/address";
import type { Answer } from "@/lib/model/compare";
import type { Scenario } from "@/lib/model/scenario";
import { estimate } from "@/lib/scenario/estimate";
import { exampleScenario } from "@/lib/scenario/example";
import { defaultInput, withInputAt, withStarters } from "@/lib/scenario/form/inputAt";
import { hasScenario, readLink, type ScenarioInput } from "@/lib/scenario/link";
import type { Carrier } from "@/lib/scenario/linkParts";
import { readScenario, withServiceGb } from "@/lib/scenario/readScenario";
import type { Problem } from "@/lib/text/problem";

/** The state of the page: the scenario that the URL has, and what is being typed. */
export type PlannerState = {
  /** What the fields show; leaves that cannot be read are the raw text. */
  readonly input: ScenarioInput;
  readonly problems: readonly Problem[];
  /** The last valid scenario since arrival; null until a damaged link is mended. */
  readonly scenario: Scenario | null;
  /** The answer for that scenario. */
  readonly answer: Answer | null;
  /** Grows whenever another scenario arrives whole: a link, Back, undo. */
  readonly arrival: number;
  readonly isExample: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

// One list for all states, so that components that show problems render again only when there are any.
const noProblems: readonly Problem[] = [];

const exampleState: PlannerState = {
  input: exampleScenario,
  problems: noProblems,
  scenario: exampleScenario,
  answer: estimate(exampleScenario),
  arrival: 0,
  isExample: true,
  canUndo: false,
  canRedo: false,
};

/**
 * The pause in edits after which the URL is written. Each write takes time, and browsers refuse a few hundred in a row.
 */
const urlPauseMs = 300;

let state: PlannerState | null = null;
let newestEntry = 0;
/** The link in the address bar when the scenario shown was read from it or written to it. */
let linkShown = "";
let carrier: Carrier = "?";
let editedField: string | null = null;
let pendingWrite: ReturnType<typeof setTimeout> | undefined;
let newestEditMs = 0;
const listeners = new Set<() => void>();

function stateFromAddress(arrival: number): PlannerState {
  const address = readAddress();
  const { text, beside } = address;
  linkShown = linkText(address);
  carrier = address.carrier;
  // After a reload, or on the way back from another page, the entry shown is the newest one known.
  newestEntry = Math.max(newestEntry, currentEntry());
  const undoState = { canUndo: currentEntry() > 0, canRedo: currentEntry() < newestEntry };
  if (text === "") return { ...exampleState, ...undoState, arrival };
  const read = readLink(text, beside);
  const shared = { ...undoState, arrival, isExample: false };
  if (!read.ok)
    return {
      ...shared,
      input: withDefaults(read.error.input),
      problems: read.error.problems,
      scenario: null,
      answer: null,
    };
  if (!hasScenario(text))
    return { ...exampleState, ...undoState, arrival, answer: estimate(exampleScenario, read.value) };
  const { scenario } = read.value;
  return { ...shared, input: scenario, problems: noProblems, scenario, answer: estimate(scenario, read.value) };
}

/** Fills in the defaults of the fields that a damaged link leaves out, as for a link that can be read. */
const withDefaults = (input: ScenarioInput): ScenarioInput => withStarters(input, defaultInput);

function publish(next: PlannerState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** A scenario's link in the carrier of the address bar; null where it is too long for a link. */
const linkInCarrier = (scenario: Scenario): string | null => linkOf(scenario, carrier);

function replaceUrl(): void {
  clearTimeout(pendingWrite);
  pendingWrite = undefined;
  const link =
    state?.scenario && state.problems.length === 0 && !state.isExample ? linkInCarrier(state.scenario) : null;
  if (link !== null) {
    replaceAddress(link);
    linkShown = link;
  }
}

/**
 * Writes the URL once edits pause. One timer serves a whole run of edits: a new one at each key press would cost time.
 */
function replaceUrlAtRest(): void {
  const remainingMs = newestEditMs + urlPauseMs - performance.now();
  if (remainingMs <= 0) replaceUrl();
  else pendingWrite = setTimeout(replaceUrlAtRest, remainingMs);
}

function writeUrl(scenario: Scenario, field: string): void {
  if (editedField === field) {
    newestEditMs = performance.now();
    pendingWrite ??= setTimeout(replaceUrlAtRest, urlPauseMs);
    return;
  }
  if (pendingWrite !== undefined) replaceUrl();
  const link = linkInCarrier(scenario);
  // An edit that changes nothing adds no history entry.
  if (link === null || link === linkText(readAddress())) return;
  editedField = field;
  pushUrl(link);
}

function pushUrl(link: string, marks?: object): void {
  pushAddress(link, marks);
  newestEntry = currentEntry();
  linkShown = link;
}

/** Handles a changed address: Back, Forward, or an edit in the address bar. */
function onAddress(): void {
  // A step within the page (an anchor) brings no scenario.
  if (linkText(readAddress()) === linkShown) return;
  clearTimeout(pendingWrite);
  pendingWrite = undefined;
  editedField = null;
  publish(stateFromAddress((state?.arrival ?? 0) + 1));
}

/** Calls the listener after each change; returns the function that unsubscribes. */
export function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("popstate", onAddress);
    window.addEventListener("hashchange", onAddress);
    window.addEventListener("pagehide", replaceUrl);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.removeEventListener("popstate", onAddress);
      window.removeEventListener("hashchange", onAddress);
      window.removeEventListener("pagehide", replaceUrl);
    }
  };
}

/**
 * The state now. The first call reads the URL; a link counts as an arrival after the example of the prerendered page.
 */
export function plannerState(): PlannerState {
  state ??= stateFromAddress(readAddress().text === "" ? 0 : 1);
  return state;
}

/** The state of the prerendered page, which has no URL to read: the example. */
export const staticState = (): PlannerState => exampleState;

/**
 * Applies an edit. `field` names what is edited: as long as it stays the same, Back leads to the scenario before the
 * first of its edits. While the input cannot be read, the last valid scenario stays.
 */
export function edit(field: string, change: (input: ScenarioInput) => ScenarioInput): void {
  const input = change(plannerState().input);
  const read = readScenario(input);
  if (read.ok) publishScenario(field, input, read.value);
  else publishProblems(input, read.error);
}

/** Sets the GB of a row's service, as its field or its slider gave them. */
export function editGb(row: number, gb: unknown): void {
  const path = `services.${row}.gb`;
  const { input, scenario, problems } = plannerState();
  const edited = scenario && problems.length === 0 ? withServiceGb(scenario, row, gb) : null;
  if (edited) publishScenario(path, withInputAt(input, path, gb), edited);
  else edit(path, (whole) => withInputAt(whole, path, gb));
}

function publishScenario(field: string, input: ScenarioInput, scenario: Scenario): void {
  state = { ...plannerState(), input, scenario, problems: noProblems, answer: estimate(scenario), isExample: false };
  writeUrl(scenario, field);
  const entry = currentEntry();
  publish({ ...state, canUndo: entry > 0, canRedo: entry < newestEntry });
}

function publishProblems(input: ScenarioInput, problems: readonly Problem[]): void {
  const before = plannerState();
  publish({ ...before, input, problems, isExample: false, canUndo: before.canUndo || before.scenario !== null });
}

/** Ends an edit: the next one adds a history entry, even if it is of the same field. */
export function finishEdit(): void {
  if (pendingWrite !== undefined) replaceUrl();
  editedField = null;
}

export function undo(): void {
  const { canUndo, problems, scenario } = plannerState();
  if (!canUndo) return;
  finishEdit();
  if (problems.length === 0 || scenario === null) {
    window.history.back();
    return;
  }
  // Input that cannot be read is in no history entry: restore the scenario whose figures are still shown.
  const isExample = scenario === exampleScenario;
  publish({ ...plannerState(), input: scenario, problems: noProblems, isExample, canUndo: currentEntry() > 0 });
  replaceUrl();
}

export function redo(): void {
  if (!plannerState().canRedo) return;
  window.history.forward();
}

/**
 * Opens a link, given from its `?` or `#` on, as if it had been opened in this tab. It adds one history entry, and is
 * no edit of the scenario before.
 */
export function openLink(link: string): void {
  finishEdit();
  if (link !== linkShown) pushUrl(link, { tollgateImport: undefined });
  publish(stateFromAddress(plannerState().arrival + 1));
}
