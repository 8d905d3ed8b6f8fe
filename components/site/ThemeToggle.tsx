"use client";

const storageKey = "tollgate.theme";

/** Switches between light and dark and remembers it; until then the system decides. */
export function ThemeToggle() {
  return (
    <button
      type="button"
      className="button quiet w-9 px-0"
      aria-label="Switch between light and dark"
      onClick={() => {
        const html = document.documentElement;
        const isDark = html.dataset.theme
          ? html.dataset.theme === "dark"
          : window.matchMedia("(prefers-color-scheme: dark)").matches;
        html.dataset.theme = isDark ? "light" : "dark";
        try {
          localStorage.setItem(storageKey, html.dataset.theme);
        } catch {
          // Storage is off: the choice holds for this page.
        }
      }}
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <circle cx="8" cy="8" r="6" />
        <path d="M8 2 a6 6 0 0 1 0 12 z" fill="currentColor" />
      </svg>
    </button>
  );
}
