/**
 * The web app: files of the build, held in memory and negotiated by encoding and entity tag.
 * Knows no API; everything served here is public.
 */
@NullMarked
package io.taskmanager.gateway.web;

import org.jspecify.annotations.NullMarked;
