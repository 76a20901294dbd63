import type { Principal } from '@app/auth';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import type { CommandEnvelope } from '../platform/commands/command-envelope';
import { Commands } from '../record-access/commands.service';
import { toMeetingResponse } from './meeting.mapper';
import type { MeetingResponseDto } from './meeting.response';

type Given = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Gives commands on a meeting, and answers with the meeting. */
@Injectable()
export class MeetingActs {
  constructor(private readonly commands: Commands) {}

  /** @param status of the answer where the command is accepted */
  give(
    envelope: CommandEnvelope,
    caller: Principal,
    id: string,
    command: Given,
    status = 200,
  ): Promise<Answer<MeetingResponseDto>> {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'meeting', id },
      command,
      status,
      view: (snapshot) => toMeetingResponse(snapshot, caller),
    });
  }
}
