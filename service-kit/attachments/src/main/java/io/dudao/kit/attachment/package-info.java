/**
 * Attachments: sent by their content hash, looked at, freed of what tells of places, stored, and handed out to those who may
 * see the unit they are linked to. The service that uses it names the paths and the roles.
 */
@NullMarked
package io.dudao.kit.attachment;

import org.jspecify.annotations.NullMarked;
