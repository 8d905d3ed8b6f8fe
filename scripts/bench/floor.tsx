import { useState } from "react";
import { createRoot } from "react-dom/client";

/** The least a page can do when a slider moves: one state, one number shown. */
function Floor() {
  const [step, setStep] = useState(300);
  return (
    <main>
      <input
        type="range"
        min={0}
        max={1000}
        value={step}
        aria-label="Step"
        onChange={(event) => setStep(Number(event.target.value))}
      />
      <section aria-label="Monthly totals">{step}</section>
    </main>
  );
}

const container = document.createElement("div");
document.body.append(container);
createRoot(container).render(<Floor />);
