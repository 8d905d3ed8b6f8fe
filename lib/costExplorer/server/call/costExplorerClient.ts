import type { CostExplorerClient, GetCostAndUsageCommandInput } from "@aws-sdk/client-cost-explorer";
import type { CostAndUsageRequest } from "@/lib/bills/formats/costExplorerJson/request";
import type { Timeouts } from "@/lib/costExplorer/server/call/asking";
import { costExplorerEndpoint } from "@/lib/costExplorer/server/call/costExplorerEndpoint";
import { soonerOf, until } from "@/lib/server/soonerOf";

/** AWS's words go nowhere: they hold account ids and ARNs. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

type PageRequest = CostAndUsageRequest & { readonly NextPageToken?: string };

export type CostExplorer = {
  /** Which credentials these are, to keep answers of different accounts apart. Not to be shown. */
  readonly identity: () => Promise<string>;
  /** One page. `onCall` runs before each try and may refuse it by throwing. */
  readonly send: (request: PageRequest, onCall: () => Promise<void>) => Promise<unknown>;
  readonly close: () => void;
};

function settings(profile: string | null, timeouts: Timeouts, maxAttempts: number) {
  return {
    ...(profile === null ? {} : { profile }),
    region: "us-east-1",
    endpoint: costExplorerEndpoint(process.env).url,
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    authSchemePreference: ["aws.auth#sigv4"],
    // "auto" would look the Region up in the machine's metadata.
    defaultsMode: "standard" as const,
    retryMode: "standard",
    maxAttempts,
    logger: silent,
    requestHandler: {
      connectionTimeout: timeouts.connectionMs,
      requestTimeout: timeouts.requestMs,
      throwOnRequestTimeout: true,
      socketTimeout: timeouts.socketMs,
    },
    // Handed on to the credential chain: read the shared files anew, and give up on metadata soon.
    ignoreCache: true,
    timeout: timeouts.metadataMs,
    maxRetries: 0,
  };
}

/** A container's credentials are asked for at an address of its host, and the SDK would wait there without an end. */
function lookUpDeadline(env: NodeJS.ProcessEnv, { metadataMs }: Timeouts, signal: AbortSignal): AbortSignal {
  const isContainer = [env.AWS_CONTAINER_CREDENTIALS_FULL_URI, env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI].some(
    Boolean,
  );
  return isContainer ? soonerOf(signal, 3 * metadataMs) : signal;
}

/**
 * The AWS SDK, loaded by the first question and not before. Nothing of a request reaches its settings but the name of a
 * profile that the shared files have.
 */
export async function costExplorerClient(
  profile: string | null,
  timeouts: Timeouts,
  signal: AbortSignal,
  maxAttempts = 3,
): Promise<CostExplorer> {
  // Otherwise the look-ups of credentials (STS, SSO) would heed AWS_ENDPOINT_URL and `endpoint_url`.
  process.env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS = "true";
  // `npm start` says what there is to say about this Node.js.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  const deadline = lookUpDeadline(process.env, timeouts, signal);
  const sdk = await import("@aws-sdk/client-cost-explorer");
  const client: CostExplorerClient = new sdk.CostExplorerClient(settings(profile, timeouts, maxAttempts));
  return {
    identity: async () => {
      const { accountId, accessKeyId } = await until(deadline, client.config.credentials());
      return accountId ?? accessKeyId;
    },
    send: (request, onCall) => {
      const command = new sdk.GetCostAndUsageCommand(structuredClone(request) as GetCostAndUsageCommandInput);
      // After the retries' own step, so that each try is counted.
      command.middlewareStack.add(
        (next) => async (args) => {
          await onCall();
          return next(args);
        },
        { step: "finalizeRequest", name: "countCalls", priority: "low" },
      );
      return client.send(command, { abortSignal: signal });
    },
    close: () => client.destroy(),
  };
}
