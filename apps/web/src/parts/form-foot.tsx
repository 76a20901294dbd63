import { Button } from 'antd';

interface Props {
  readonly send: string;
  readonly cancel: string;
  readonly isSending: boolean;
  readonly onCancel: () => void;
}

/** The end of a form in a window of its own: send it, or leave it. */
export function FormFoot({ send, cancel, isSending, onCancel }: Props) {
  return (
    <div className="filters">
      <Button type="primary" htmlType="submit" loading={isSending}>
        {send}
      </Button>
      <Button onClick={onCancel}>{cancel}</Button>
    </div>
  );
}
