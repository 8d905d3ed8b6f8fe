import type { Account, AccountWarning } from "@/lib/account/account";
import { partWarnings, unplacedWarning, warning, warningsAbout } from "@/lib/account/accountWarnings";
import { type Answer, answersIn, type CollectedLine, collectedLine, isListKind } from "@/lib/account/answers";
import { distinct, type Item, isItem } from "@/lib/account/items";
import { mergeItems } from "@/lib/account/mergeItems";
import { partsOf } from "@/lib/account/parts";
import { type AccountProblem, notAnAnswer } from "@/lib/account/problems";
import { isTerraform, type TerraformShape, terraformShape } from "@/lib/account/terraform";
import { failure, type Result, success } from "@/lib/text/result";

/** The documents of one file, parsed and nothing more. */
export type AccountDocuments = { readonly file: string; readonly documents: readonly unknown[] };

export type AccountReadProblem = AccountProblem & { readonly file: string };

type Sorted = {
  readonly answers: Answer[];
  readonly lines: CollectedLine[];
  readonly plans: TerraformShape[];
};

/** Sorts one document; false where it is none that is known. */
function sortIn(document: unknown, sorted: Sorted): boolean {
  if (!isItem(document)) return false;
  const line = collectedLine(document);
  if (line !== null) {
    sorted.lines.push(line);
    sorted.answers.push(...line.answers);
    return true;
  }
  if (isTerraform(document)) {
    sorted.plans.push(terraformShape(document));
    return true;
  }
  const answers = answersIn(document);
  sorted.answers.push(...answers);
  return answers.length > 0;
}

const planAnswers = (plans: readonly TerraformShape[]): readonly Answer[] =>
  plans.flatMap(({ lists }) => Object.entries(lists).flatMap(([key, items]) => answersIn({ [key]: items })));

/** A question's last page has no token. Where every page has one, the rest is missing. */
function incomplete(answers: readonly Answer[]): readonly AccountWarning[] {
  const pages = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = [answer.operation, answer.region ?? "", answer.account ?? ""].join(" ");
    const known = pages.get(key) ?? [];
    known.push(answer);
    pages.set(key, known);
  }
  const cut = [...pages.values()].filter((ofQuestion) => ofQuestion.every(({ hasMore }) => hasMore));
  return warningsAbout("incomplete", distinct(cut.map((ofQuestion) => operationIn(ofQuestion[0]))));
}

const operationIn = (answer: Pick<CollectedLine, "operation" | "region"> | undefined): string => {
  if (answer === undefined) return "";
  return answer.region === null ? answer.operation : `${answer.operation} in ${answer.region}`;
};

/** What AWS says to who may not ask. Source: "Common errors" of each service's API reference. */
const denials = /^(?:UnauthorizedOperation|AccessDenied|AccessDeniedException|NotAuthorized|OptInRequired)$/;

function lineWarnings(lines: readonly CollectedLine[]): readonly AccountWarning[] {
  if (lines.length === 0) return [];
  const failed = lines.filter(({ rc }) => rc !== 0);
  const isDenied = ({ errorCode }: CollectedLine): boolean => denials.test(errorCode);
  const others = failed.filter((line) => !isDenied(line));
  return [
    ...warningsAbout("denied", distinct(failed.filter(isDenied).map(operationIn))),
    ...warningsAbout("not-answered", distinct(others.map(operationIn))),
  ];
}

/** The script's file says in its last line that it is whole; each has to. */
const isWhole = (documents: readonly unknown[]): boolean => {
  const lines = documents.filter(isItem).filter((document) => collectedLine(document) !== null);
  return lines.length === 0 || lines.some(({ operation }) => operation === "complete");
};

const bodiesOf = (answers: readonly Answer[], kind: Answer["kind"]): readonly Item[] =>
  answers.filter((answer) => answer.kind === kind).map(({ body }) => body);

/**
 * The shape of accounts from what AWS and Terraform print, in any order and any number of files: answers of `describe-*`,
 * Terraform's plan or state, and the script's file. A document that comes twice counts once. Only a file in which nothing
 * is known is a problem; what is missing or not to be relied on is a warning.
 */
export function readAccount(files: readonly AccountDocuments[]): Result<Account, AccountReadProblem> {
  const sorted: Sorted = { answers: [], lines: [], plans: [] };
  const seen = new Set<string>();
  for (const { file, documents } of files) {
    for (const document of documents) {
      const text = JSON.stringify(document);
      if (seen.has(text)) continue;
      seen.add(text);
      if (!sortIn(document, sorted)) return failure({ ...notAnAnswer(document), file });
    }
    if (documents.length === 0) return failure({ ...notAnAnswer([]), file });
  }
  const { answers, lines, plans } = sorted;
  const lists = mergeItems([...answers, ...planAnswers(plans)]);
  const parts = partsOf(lists, bodiesOf(answers, "vpc-attribute"));
  const described = answers.filter(({ kind }) => isListKind(kind));
  return success({
    parts,
    metricAnswers: bodiesOf(answers, "metrics"),
    queryResults: bodiesOf(answers, "query-results"),
    costAnswers: bodiesOf(answers, "costs"),
    warnings: [
      ...(files.every(({ documents }) => isWhole(documents)) ? [] : [warning("file-partial")]),
      ...lineWarnings(lines),
      ...incomplete(described),
      ...parts.flatMap(partWarnings),
      ...warningsAbout("planned", distinct(plans.flatMap(({ planned }) => planned))),
      ...warningsAbout("planned-removal", distinct(plans.flatMap(({ removed }) => removed))),
      ...unplacedWarning(parts),
    ],
  });
}
