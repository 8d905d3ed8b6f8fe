import { Planner } from "@/components/planner/Planner";
import { SiteFooter } from "@/components/site/SiteFooter";

/** Prerendered with the example; the browser reads the scenario of the URL. */
export default function Home() {
  return (
    <>
      <noscript>
        <p className="px-4 py-3">
          Tollgate computes in your browser and needs JavaScript for it. What follows is a worked example, not the
          scenario of a link.
        </p>
      </noscript>
      <Planner />
      <SiteFooter />
    </>
  );
}
