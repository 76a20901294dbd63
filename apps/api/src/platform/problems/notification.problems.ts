import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

export const NOTIFICATION_PROBLEMS = {
  NOTIFICATION_MANDATORY: {
    status: 422,
    title: text('该类消息依法必须告知，站内不能关闭', 'These messages must be told and stay on in the list'),
  },
  TEMPLATE_REFUSED: { status: 422, title: text('消息模板有误，请按提示修改', 'The text is refused; see the fields') },
  TEMPLATE_STALE: {
    status: 409,
    title: text('模板已被他人更新，请重新打开', 'Somebody saved the text first; open it again'),
  },
  WEBHOOK_REFUSED: {
    status: 422,
    title: text(
      '该地址不允许订阅，请联系运维加入允许名单',
      'Messages may not go to this address; the operator names the hosts',
    ),
  },
  CONTACT_INVALID: {
    status: 422,
    title: text('邮箱或手机号格式不正确', 'This is no e-mail address, or no mobile number'),
  },
  EMAIL_NOT_CONFIGURED: {
    status: 409,
    title: text('系统未配置邮件发送', 'No mail can be sent from here'),
  },
  CODE_WRONG: { status: 422, title: text('验证码不正确', 'This is not the code') },
  CODE_OVER: { status: 409, title: text('验证码已失效，请重新获取', 'The code is no longer good; ask for a new one') },
  CODE_TOO_SOON: { status: 429, title: text('验证码刚刚发送，请稍后再试', 'A code was just sent; wait a minute') },
  TASK_URGED_TODAY: { status: 409, title: text('该待办今天已催办过', 'Somebody has urged on this task today') },
} as const satisfies Record<string, ProblemEntry>;
