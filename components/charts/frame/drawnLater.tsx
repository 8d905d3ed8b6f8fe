import { type ComponentType, lazy, useEffect, useState } from "react";
import { whenAtRest } from "@/components/charts/frame/whenAtRest";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A component whose code is loaded when it is drawn, or once the reader rests. From then on it is drawn in the very render
 * that asks for it, and not one later: the browser's own print menu waits for nothing.
 */
export function drawnLater<Props extends object>(load: Load<Props>) {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce: Load<Props> = async () => {
    const code = await load();
    loaded = code.default;
    return code;
  };
  const Lazy = lazy(loadOnce);

  /** Suspends while its code is not there. */
  function Drawn(props: Props) {
    // Kept for good: another type would be drawn anew.
    const [Body] = useState<ComponentType<Props>>(() => loaded ?? (Lazy as ComponentType<Props>));
    return <Body {...props} />;
  }

  function useLoadAtRest(): void {
    useEffect(
      () =>
        whenAtRest(() => {
          // Without a network it is asked for again where it is drawn, which says so.
          if (loaded === null) void loadOnce().catch(() => undefined);
        }),
      [],
    );
  }
  return { Drawn, useLoadAtRest };
}
