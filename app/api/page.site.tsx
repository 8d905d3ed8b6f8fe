import type { Metadata } from "next";
import { RunServerCommands } from "@/components/hosting/RunServerCommands";
import { fileHref, pageHref } from "@/components/site/pages";
import { TextPage } from "@/components/site/TextPage";

export const metadata: Metadata = {
  title: "API",
  description: "The HTTP API answers where Tollgate runs as a server. How to run it, and its OpenAPI document.",
};

/**
 * The page in place of the API's routes, in a static copy alone: the build of the server does not take `page.site.tsx`
 * for a page.
 */
export default function NoApi() {
  return (
    <TextPage
      title="No API at this address"
      lead="This copy of Tollgate is plain files: the calculator and the import run in your browser. The HTTP API and Live need the server, which you can run on your own machine from the project’s folder."
    >
      <RunServerCommands />
      <p>
        The API is described in <a href={fileHref("api/openapi.json")}>openapi.json</a>. To host these pages yourself,
        see <a href={pageHref("hosting")}>Host it</a>.
      </p>
    </TextPage>
  );
}
