import * as z from "zod/mini";
import { type RateId, rateIds, rateRows } from "@/lib/meters/rates";
import { answerSchema, errorsSchema } from "@/lib/scenario/api/answerSchema";
import { maxBodyBytes } from "@/lib/scenario/api/maxBodyBytes";
import { fields } from "@/lib/scenario/fields";
import { linkKeys, pricesKey, ratePrefix, serviceKey } from "@/lib/scenario/linkKeys";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";
import { scenarioSchema } from "@/lib/scenario/schema";

type JsonSchema = { readonly [key: string]: unknown };

const descriptions = new Map<string, string>([
  ...Object.entries(fields).map(([path, field]): [string, string] => [
    path,
    "unit" in field ? `${field.label}, in ${field.unit}. ${field.help}` : `${field.label}. ${field.help}`,
  ]),
  ...rateIds.map((id): [string, string] => [
    `rates.${id}`,
    `${rateRows[id].label}, USD per ${rateRows[id].unit}: your own rate, final.`,
  ]),
  ["v", "The shape of the scenario."],
  ["region", "The AWS Region, by its code."],
  ["services", "Traffic to AWS services and endpoint services in this Region; no two rows with one id."],
  ["services.id", "The service's endpoint name (s3, ecr.dkr, logs) or a full service name."],
  ["rates", "Your own rates, in USD per unit; no discount is taken off them."],
]);

/** Adds each field's description to its schema, by path; the rows of a list share one. */
function described(schema: JsonSchema, path = ""): JsonSchema {
  const within = (name: string) => (path === "" ? name : `${path}.${name}`);
  const description = descriptions.get(path);
  const properties = schema.properties as { readonly [name: string]: JsonSchema } | undefined;
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, property]) => [name, described(property, within(name))]),
          ),
        }),
    ...(schema.items === undefined ? {} : { items: described(schema.items as JsonSchema, path) }),
  };
}

function jsonSchema(schema: z.core.$ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io });
  return rest;
}

const scenarioJsonSchema = described(jsonSchema(scenarioSchema, "input"));

function schemaAt(path: string): JsonSchema {
  const found = path
    .split(".")
    .reduce<JsonSchema | undefined>(
      (schema, name) => (schema?.properties as { readonly [name: string]: JsonSchema } | undefined)?.[name],
      scenarioJsonSchema,
    );
  if (!found) throw new Error(`no field ${path}`);
  return found;
}

function parameter(name: string, { description, ...schema }: JsonSchema): JsonSchema {
  return { name, in: "query", ...(description === undefined ? {} : { description }), schema };
}

const linkParameters: readonly JsonSchema[] = [
  ...linkKeys.map(({ key, path }) => parameter(key, schemaAt(path))),
  parameter(pricesKey, {
    type: "string",
    description: "The price snapshot that the link was made with; the answer warns where it is not the shipped one.",
  }),
  {
    ...parameter(serviceKey, {
      type: "array",
      items: { type: "string" },
      description:
        "One for each service: id, GB a month, today's way, the plan's (n NAT, g gateway, i interface, a auto) and endpoint AZs, as in ecr.dkr_5000_n_a_3.",
    }),
    style: "form",
    explode: true,
  },
  ...rateIds.map((id: RateId) => parameter(`${ratePrefix}${id}`, schemaAt(`rates.${id}`))),
];

const jsonContent = (name: string) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});

const errorResponse = (description: string) => ({ description, content: jsonContent("Errors") });

const answerResponse = { description: "The answer.", content: jsonContent("Answer") };
const invalidResponse = errorResponse("The scenario cannot be read: what is wrong, field by field.");

/**
 * The OpenAPI document of the HTTP API, made from the schemas that read scenarios. Only servers use it, never the page.
 */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Tollgate",
      version: "1",
      description:
        "What AWS NAT gateways cost, and which VPC endpoints pay for themselves. GB are 2^30 bytes; amounts are USD a month for the whole scenario, unrounded.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: {
      "/api/estimate": {
        post: {
          operationId: "estimateScenario",
          summary: "Answer a scenario",
          requestBody: {
            required: true,
            description: `At most ${maxBodyBytes / 1024} KiB.`,
            content: jsonContent("Scenario"),
          },
          responses: {
            "200": answerResponse,
            "400": invalidResponse,
            "413": errorResponse(`More than ${maxBodyBytes / 1024} KiB.`),
            "415": errorResponse("The content type is not application/json, or the body is compressed."),
          },
        },
        get: {
          operationId: "estimateLink",
          summary: "Answer a link: the same query as the page's",
          parameters: linkParameters,
          responses: {
            "200": answerResponse,
            "400": invalidResponse,
            "414": errorResponse(
              `A query of more than ${maxLinkLength.toLocaleString("en-US")} characters, or with more than 700 \`&\`.`,
            ),
          },
        },
      },
    },
    components: {
      schemas: {
        Scenario: scenarioJsonSchema,
        Answer: jsonSchema(answerSchema, "output"),
        Errors: jsonSchema(errorsSchema, "output"),
      },
    },
  };
}
