import { Alert, Button } from '@mui/material';
import { Component, type ReactNode } from 'react';
import { Title, useTranslate } from 'react-admin';

type Props = { children: ReactNode };

/** Where a screen that broke says so, instead of a white page. */
export class Crash extends Component<Props, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Broken /> : this.props.children;
  }
}

const Broken = () => {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate('ra.page.error')} />
      <Alert
        severity="error"
        sx={{ my: 2 }}
        action={<Button onClick={() => window.location.reload()}>{translate('app.reload')}</Button>}
      >
        {translate('app.broken')}
      </Alert>
    </>
  );
};
