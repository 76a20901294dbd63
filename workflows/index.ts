export { enterpriseLifecycleWorkflow } from './enterprise-lifecycle/enterprise-lifecycle.workflow';
export { nightlyPassWorkflow } from './nightly/nightly-pass.workflow';
export { noticeWorkflow } from './notice/notice.workflow';
export { panelWorkflow } from './panel/panel.workflow';
export { passWorkflow } from './pass/pass.workflow';
export { tierApplicationWorkflow } from './tier-application/tier-application.workflow';
