import { Planner } from "@/components/planner/Planner";
import { SiteFooter } from "@/components/site/SiteFooter";

/** Static: the example stands in the HTML; what the URL says is read in the browser. */
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
