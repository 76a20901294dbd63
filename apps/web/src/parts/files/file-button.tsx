import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { ProblemAlert } from '../problem-alert';
import { saveFile } from './save-file';

interface Props {
  readonly href: string;
  readonly label: string;
  /** What it is called where the server names none. */
  readonly name?: string;
}

/** Saves a file that the server makes, and says beside the button why there is none. */
export function FileButton({ href, label, name }: Props) {
  const saving = useMutation({ mutationFn: () => saveFile(href, name) });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={saving.isPending} onClick={() => saving.mutate()}>
        {label}
      </Button>
      {saving.error && <ProblemAlert error={saving.error} />}
    </>
  );
}
