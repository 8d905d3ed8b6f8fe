"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

type Tab<V extends string> = { readonly value: V; readonly label: string; readonly panel: ReactNode };

type TabsProps<V extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
};

const steps = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
]);

/**
 * Tabs by the ARIA pattern: the Tab key stops once, and arrow keys move between tabs. Every panel stays mounted and
 * keeps what was typed in it.
 */
export function Tabs<V extends string>({ label, tabs, value, onChange }: TabsProps<V>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const step = steps.get(event.key);
    const to =
      event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : (at + (step ?? 0) + tabs.length) % tabs.length;
    const next = tabs[to];
    if (!next || to === at) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="no-print flex flex-wrap border-b border-edge sm:gap-1"
        onKeyDown={onKey}
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel-${tab.value}`}
            tabIndex={tab.value === value ? 0 : -1}
            className="-mb-px border-b-2 border-transparent px-2 py-2 text-15 text-muted hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink sm:px-4 forced-colors:aria-selected:underline"
            onClick={() => onChange(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.value}
          role="tabpanel"
          id={`${id}-panel-${tab.value}`}
          aria-labelledby={`${id}-tab-${tab.value}`}
          hidden={tab.value !== value}
          className="pt-6"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
