import { z } from 'zod';
import { type FieldProblemCode, fieldProblems, fillIn } from '#contract/refusals.ts';
import { i18nProvider } from './i18n.ts';

/** Forms check with the contract itself; what zod finds is said in the contract's words, not the library's. */
export function wordFieldProblems() {
  z.config({
    customError: (issue) => {
      const [code, values] = problemOf(issue);
      const { pl, en } = fieldProblems[code];
      return fillIn(i18nProvider.getLocale() === 'en' ? en : pl, values);
    },
  });
}

type Issue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0];

function problemOf(issue: Issue): [FieldProblemCode, Record<string, unknown>?] {
  const missing = issue.input === undefined || issue.input === null || issue.input === '';
  if (missing) return ['required'];
  switch (issue.code) {
    case 'invalid_value':
    case 'invalid_union':
      return ['wrongChoice'];
    case 'invalid_format':
      return [issue.format === 'date' || issue.format === 'datetime' ? 'wrongDate' : 'wrongFormat'];
    case 'too_small':
      return [issue.origin === 'string' ? 'tooFewCharacters' : 'tooShort', { minimum: issue.minimum }];
    case 'too_big':
      return ['tooLong', { maximum: issue.maximum }];
    case 'unrecognized_keys':
      return ['unknownField', { name: issue.keys.join(', ') }];
    default:
      return ['wrongType'];
  }
}
