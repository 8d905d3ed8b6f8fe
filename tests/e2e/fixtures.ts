import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { watchForCanaries, watchRequests } from "@/tests/e2e/watchForCanaries";

export type Options = {
  /** The path below which the pages lie; empty for the server. */
  readonly basePath: string;
  /** Parts of console messages that a test brings about on purpose, such as the 404 it asks for. */
  readonly expectedMessages: readonly string[];
};

/**
 * A page's address where the pages lie: `/import?x` is `/tollgate/import/?x` on a host of plain files, which redirects
 * nothing. Addresses with a host, and those that name the path already, stay as they are.
 */
const placed = (url: string, basePath: string): string => {
  if (basePath === "" || !url.startsWith("/") || url.startsWith(`${basePath}/`)) return url;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  return `${basePath}${/\/$|\.\w+$/.test(path) ? path : `${path}/`}${rest}`;
};

const complaintsOf = new WeakMap<Page, readonly string[]>();

/** Waits until a page has reported something that fails its test; 10 s at most. */
export async function untilComplaint(page: Page): Promise<void> {
  for (let round = 0; round < 100 && complaintsOf.get(page)?.length === 0; round++) await page.waitForTimeout(100);
}

/** Waits until React has hydrated the page's buttons: a key that is pressed before is lost. */
export async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => Reflect.get(window, "isAwake") === true);
}

/**
 * Keeps the mouse off a page until React has hydrated its buttons, on every navigation. A click before that is lost,
 * and Playwright waits for an element that can be clicked. After five seconds the mouse is let on the page in any case.
 */
function blockMouseUntilHydrated(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("body { pointer-events: none; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const isTaken = (button: Element) => Object.keys(button).some((key) => key.startsWith("__reactProps"));
  const letGoAt = performance.now() + 5000;
  const look = () => {
    const isAwake = document.readyState !== "loading" && [...document.querySelectorAll("button")].every(isTaken);
    if (!isAwake && performance.now() < letGoAt) {
      requestAnimationFrame(look);
      return;
    }
    sheet.disabled = true;
    Reflect.set(window, "isAwake", isAwake);
  };
  look();
}

/**
 * Fails the test on a console error or warning, an uncaught error, a CSP report, a request to another host, or a secret
 * of the server's environment in anything that is sent.
 */
export const test = base.extend<Options>({
  expectedMessages: [[], { option: true }],
  basePath: ["", { option: true }],
  page: async ({ page, baseURL, basePath, expectedMessages }, use) => {
    const goto = page.goto.bind(page);
    page.goto = (url, options) => goto(placed(url, basePath), options);
    const complaints: string[] = [];
    complaintsOf.set(page, complaints);
    const complain = (message: string) => {
      if (!expectedMessages.some((part) => message.includes(part))) complaints.push(message);
    };
    await page.exposeFunction("reportCspViolation", complain);
    await page.addInitScript(blockMouseUntilHydrated);
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const report: unknown = Reflect.get(window, "reportCspViolation");
        if (typeof report === "function") report(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complain(`console ${message.type()}: ${message.text()} ${message.location().url}`);
      }
    });
    page.on("pageerror", (error) => complain(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      const url = new URL(request.url());
      const isLocal = url.protocol === "data:" || url.protocol === "blob:" || url.origin === baseURL;
      if (!isLocal) complain(`request to another host: ${request.url()}`);
    });
    const endWatch = watchForCanaries(page.context(), complain);
    await use(page);
    await endWatch();
    expect(complaints).toEqual([]);
  },
  request: async ({ request, basePath }, use) => {
    const get = request.get.bind(request);
    request.get = (url, options) => get(placed(url, basePath), options);
    const leaks: string[] = [];
    watchRequests(request, (leak) => leaks.push(leak));
    await use(request);
    expect(leaks).toEqual([]);
  },
});

/** Asserts that axe finds nothing against WCAG 2.2 AA on the page as it stands. */
export const expectNoAxeViolations = async (page: Page): Promise<void> => {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(0);
};

export { expect };
