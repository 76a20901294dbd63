import { applicationWorkflowId, enterpriseWorkflowId, noticeWorkflowId, storyOf, workflowIdOf } from './workflow-ids';

describe('workflow ids', () => {
  it('name the thing that the workflow conducts', () => {
    expect(enterpriseWorkflowId('91990124MA0TEST01X')).toBe('enterprise:91990124MA0TEST01X');
    expect(applicationWorkflowId('app_2')).toBe('application:app_2');
    expect(noticeWorkflowId('ntc_3')).toBe('notice:ntc_3');
  });

  it.each(['enterprise:91990124MA0TEST01X', 'application:app_2', 'notice:ntc_3'])('lead back from %s', (id) => {
    const story = storyOf(id);
    expect(story && workflowIdOf(story)).toBe(id);
  });

  it.each(['', 'enterprise', 'enterprise:', ':x', 'batch:1', 'temporal-sys-scheduler:1'])(
    'know a stranger by "%s"',
    (id) => expect(storyOf(id)).toBeUndefined(),
  );
});
