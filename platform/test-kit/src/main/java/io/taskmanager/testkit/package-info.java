/**
 * What the services' tests share: real servers, real tokens, and the rules every room keeps. Only for the test scope.
 */
@NullMarked
package io.taskmanager.testkit;

import org.jspecify.annotations.NullMarked;
