import { Skeleton } from 'antd';

export function Loading() {
  return <Skeleton active paragraph={{ rows: 8 }} />;
}
