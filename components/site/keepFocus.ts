/*
 * Keeps the focus from falling to <body>. Browsers drop it there when the control that has it is removed, disabled or
 * hidden: a removed row, an undo that is the last one, results drawn again, a rail that folds in a narrower window.
 */

const controls = "a[href],button,input,select,textarea,summary,[tabindex]";

const isUsable = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element.matches(controls) &&
  !element.matches(":disabled") &&
  element.checkVisibility({ visibilityProperty: true });

/**
 * A control's place: each element around it, from the innermost, and the index of the child that leads to the control.
 */
type Place = {
  readonly control: HTMLElement;
  readonly steps: readonly { readonly parent: Element; readonly index: number }[];
};

function placeOf(control: HTMLElement): Place {
  const steps: { parent: Element; index: number }[] = [];
  for (let child: Element = control; child.parentElement; child = child.parentElement) {
    steps.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  }
  return { control, steps };
}

/** The control that now has the place of another: the same button of the next row, the same field after a remount. */
function controlAtPlace(from: Element, indexes: readonly number[]): HTMLElement | null {
  const found = indexes.reduce<Element | undefined>(
    (element, index) => element?.children[Math.min(index, element.children.length - 1)],
    from,
  );
  return found && isUsable(found) ? found : null;
}

/** The first control of `parent` from the child at `index` on; the last one where none follows. */
function nearestControl(parent: Element, index: number): HTMLElement | undefined {
  const here = parent.children[Math.min(index, parent.children.length - 1)];
  const usable = [...parent.querySelectorAll(controls)].filter(isUsable);
  const isFrom = (control: Element) =>
    here !== undefined &&
    (here === control || (here.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  // An index past the end counts as the last child: a row that is now the last one, not what follows the list.
  return usable.find(isFrom) ?? usable.at(-1);
}

function neighbourOf({ steps }: Place): HTMLElement | null {
  for (const [depth, { parent, index }] of steps.entries()) {
    if (!parent.isConnected || !parent.checkVisibility()) continue;
    const path = steps.slice(0, depth + 1).map((step) => step.index);
    const found = controlAtPlace(parent, path.reverse()) ?? nearestControl(parent, index);
    if (found) return found;
  }
  return null;
}

/**
 * Watches the page, and moves a lost focus to a neighbour of the control that had it. Returns a function that stops it.
 */
export function keepFocus(): () => void {
  let last: Place | null = null;
  const remember = (event: FocusEvent) => {
    last = event.target instanceof HTMLElement ? placeOf(event.target) : null;
  };
  const restoreFocus = (mayBeHidden: boolean) => {
    const { activeElement } = document;
    const isElsewhere = activeElement !== null && activeElement !== document.body && activeElement !== last?.control;
    if (last === null || isElsewhere) return;
    const { control } = last;
    // Whether a control is visible costs a layout: skip it for the control that still has the focus, such as a slider
    // that moves, unless it may be hidden.
    const isAsItWas = control.isConnected && !control.matches(":disabled");
    if (activeElement === control && !mayBeHidden ? isAsItWas : isUsable(control)) return;
    const lost = last;
    last = null;
    neighbourOf(lost)?.focus();
  };
  const onResize = () => restoreFocus(true);
  const observer = new MutationObserver(() => restoreFocus(false));
  if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body) {
    last = placeOf(document.activeElement);
  }
  document.addEventListener("focusin", remember);
  window.addEventListener("resize", onResize);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ["disabled"] });
  return () => {
    document.removeEventListener("focusin", remember);
    window.removeEventListener("resize", onResize);
    observer.disconnect();
  };
}
