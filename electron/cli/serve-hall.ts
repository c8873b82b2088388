import type { Desk } from '../desk/desk.ts';
import type { ServedHall } from '../office-network/serve-members.ts';
import type { HallPlace } from './options.ts';

/**
 * Lets the other machines of the office join this one's hall; null where no place for it was named.
 * @throws FaultError `network.joinedElsewhere`, `hallAddress.portInUse`, `hallAddress.unknown`
 */
export async function serveHall({ hallDoor }: Desk, place: HallPlace | null): Promise<ServedHall | null> {
  if (place === null) return null;
  const { serveMembers } = await import('../office-network/serve-members.ts');
  const served = await serveMembers(hallDoor, place);
  try {
    hallDoor.opened(served);
  } catch (error) {
    await served.close();
    throw error;
  }
  return served;
}
