export type NoticeCommand =
  | { readonly type: 'publish'; readonly applicationId: string; readonly workingDays: number }
  | {
      readonly type: 'object';
      readonly name: string;
      readonly contact: string;
      readonly content: string;
      readonly evidence?: string;
    }
  | {
      readonly type: 'answer-objection';
      readonly objectionId: string;
      readonly finding: 'upheld' | 'dismissed';
      readonly reason: string;
    }
  | { readonly type: 'close-notice' }
  | { readonly type: 'redate' }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' }
  | { readonly type: 'cancel'; readonly reason: string };

export type NoticeCommandType = NoticeCommand['type'];
