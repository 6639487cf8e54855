/** The search endpoint: from filter groups to SQL. */
@NullMarked
package dev.leadwright.portal.search;

import org.jspecify.annotations.NullMarked;
