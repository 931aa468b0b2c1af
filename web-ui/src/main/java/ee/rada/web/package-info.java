/** What is seen: pages, the HTTP API, login, imports and exports. */
@NullMarked
package ee.rada.web;

import org.jspecify.annotations.NullMarked;
