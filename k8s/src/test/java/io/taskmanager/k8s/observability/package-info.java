/**
 * That dashboards, rules, alerts and runbooks are true: linted on files alone, and, by `make observability-test`, asked of a
 * real Prometheus that scrapes the running suite.
 */
@NullMarked
package io.taskmanager.k8s.observability;

import org.jspecify.annotations.NullMarked;
