import type { ReactNode } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { AskOnceMore } from './AskOnceMore.tsx';
import { callApi } from './http.ts';

type Props = {
  /** Of the row that is decided about, from the root of the API: "/ending-proposals/0199…". */
  row: string;
  /** The version one has read. */
  revision: number;
  body: { decision: string } & Record<string, unknown>;
  /** The field of the body that explains the decision, and what it is called. */
  words?: { field: 'comment' | 'note'; label: string } | false;
  /** What is asked, what follows from it, what the button says, and what is said afterwards. */
  question: string;
  means: string;
  confirm: string;
  done: string;
  onClose: () => void;
  /** What else the decision needs. */
  children?: ReactNode;
};

/** A decision about a row, asked once more. */
export const DecideDialog = (props: Props) => {
  const { row, revision, body, words, question, means, confirm, done, onClose, children } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  return (
    <AskOnceMore
      question={translate(question)}
      means={translate(means)}
      words={words ? { label: translate(words.label), draft: `${row}/${body.decision}` } : undefined}
      action={translate(confirm)}
      answer={(said) =>
        callApi(`${row}/decisions`, {
          method: 'POST',
          body: words ? { ...body, [words.field]: said } : body,
          revision,
        })
      }
      onDone={() => {
        notify(done, { type: 'success' });
        refresh();
        onClose();
      }}
      onClose={onClose}
    >
      {children}
    </AskOnceMore>
  );
};
