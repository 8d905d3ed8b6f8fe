import { type ComponentType, lazy, useEffect, useState } from "react";
import { runWhenIdle } from "@/components/charts/frame/runWhenIdle";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A component whose code loads when it is first drawn, or earlier when the page is idle. Once the code has loaded, the
 * component is drawn in the same render: the browser's own print command waits for no later one.
 */
export function lazyWithPreload<Props extends object>(load: Load<Props>) {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce: Load<Props> = async () => {
    const code = await load();
    loaded = code.default;
    return code;
  };
  const Lazy = lazy(loadOnce);

  /** Suspends until its code has loaded. */
  function Drawn(props: Props) {
    // Keep the first type: React would remount the component under another one.
    const [Body] = useState<ComponentType<Props>>(() => loaded ?? (Lazy as ComponentType<Props>));
    return <Body {...props} />;
  }

  function useLoadAtRest(): void {
    useEffect(
      () =>
        runWhenIdle(() => {
          // Ignore a failed load: drawing the component loads the code again and reports the failure.
          if (loaded === null) void loadOnce().catch(() => undefined);
        }),
      [],
    );
  }
  return { Drawn, useLoadAtRest };
}
