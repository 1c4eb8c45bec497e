/**
 * Brings the database to the version this release needs, expand first. Collections and indexes are made only here.
 */
@NullMarked
package io.taskmanager.data.migration;

import org.jspecify.annotations.NullMarked;
