/** A receipt with a torn edge. */
export function ReceiptIcon({ className }: { readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 32 40"
      className={className}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d="M3 3 H29 V36 L24.7 33 L20.3 36 L16 33 L11.7 36 L7.3 33 L3 36 Z" />
      <path d="M9 11 H17 M21 11 H23 M9 17 H15 M21 17 H23" />
      <path d="M9 25 H23 M9 27.5 H23" strokeWidth="1" />
    </svg>
  );
}

/** A closed padlock. */
export function LockIcon() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="size-4 flex-none"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5 7 V5 a3 3 0 0 1 6 0 V7" />
    </svg>
  );
}
