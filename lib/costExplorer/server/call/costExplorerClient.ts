import type { CostExplorerClient, GetCostAndUsageCommandInput } from "@aws-sdk/client-cost-explorer";
import type { CostAndUsageRequest } from "@/lib/bills/formats/costExplorerJson/request";
import type { Timeouts } from "@/lib/costExplorer/server/call/callOptions";
import { costExplorerEndpoint } from "@/lib/costExplorer/server/call/costExplorerEndpoint";
import { waitUnlessAborted, withTimeout } from "@/lib/server/withTimeout";

/** A logger that prints nothing, because AWS's messages have account ids and ARNs in them. */
const silentLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

type PageRequest = CostAndUsageRequest & { readonly NextPageToken?: string };

export type CostExplorer = {
  /**
   * The account id of the credentials, or else their access key id. It separates the stored answers of different
   * accounts and is never shown.
   */
  readonly identity: () => Promise<string>;
  /** Requests one page. `onCall` runs before each try and may refuse it by throwing. */
  readonly send: (request: PageRequest, onCall: () => Promise<void>) => Promise<unknown>;
  readonly close: () => void;
};

function clientSettings(profile: string | null, timeouts: Timeouts, maxAttempts: number) {
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
    logger: silentLogger,
    requestHandler: {
      connectionTimeout: timeouts.connectionMs,
      requestTimeout: timeouts.requestMs,
      throwOnRequestTimeout: true,
      socketTimeout: timeouts.socketMs,
    },
    // The SDK passes these to its credential chain: read the shared files anew, and give up on the metadata service
    // soon.
    ignoreCache: true,
    timeout: timeouts.metadataMs,
    maxRetries: 0,
  };
}

/**
 * In a container the SDK requests credentials from an address of the host, and would wait there without limit. The
 * signal that is given back then also aborts after three times `metadataMs`.
 */
function lookUpDeadline(env: NodeJS.ProcessEnv, { metadataMs }: Timeouts, signal: AbortSignal): AbortSignal {
  const isContainer = [env.AWS_CONTAINER_CREDENTIALS_FULL_URI, env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI].some(
    Boolean,
  );
  return isContainer ? withTimeout(signal, 3 * metadataMs) : signal;
}

/**
 * Makes a client of Cost Explorer. The first call loads the AWS SDK. Of a reader's request, only a profile's name
 * reaches the SDK's settings, and only a name that the shared AWS files have.
 */
export async function costExplorerClient(
  profile: string | null,
  timeouts: Timeouts,
  signal: AbortSignal,
  maxAttempts = 3,
): Promise<CostExplorer> {
  // Without this, the look-ups of credentials (STS, SSO) would follow AWS_ENDPOINT_URL and `endpoint_url`.
  process.env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS = "true";
  // `npm start` prints Tollgate's own warning about an unsupported Node.js.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  const deadline = lookUpDeadline(process.env, timeouts, signal);
  const sdk = await import("@aws-sdk/client-cost-explorer");
  const client: CostExplorerClient = new sdk.CostExplorerClient(clientSettings(profile, timeouts, maxAttempts));
  return {
    identity: async () => {
      const { accountId, accessKeyId } = await waitUnlessAborted(deadline, client.config.credentials());
      return accountId ?? accessKeyId;
    },
    send: (request, onCall) => {
      const command = new sdk.GetCostAndUsageCommand(structuredClone(request) as GetCostAndUsageCommandInput);
      // This step comes after the SDK's retries, so that each try is counted.
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
