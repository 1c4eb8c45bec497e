package io.taskmanager.task.account;

/**
 * Somebody has an account now. Told within this service, after it was stored, and again with each repetition of the
 * event: whoever observes it must not mind, and by failing has it told again.
 *
 * @param owned whether the address is theirs, for all that is known
 */
public record AccountLearned(Account account, boolean owned) {}
