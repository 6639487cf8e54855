/** Kinds of records and their properties: definitions, and the check and the canonical form of a value. */
@NullMarked
package dev.leadwright.portal.schema;

import org.jspecify.annotations.NullMarked;
