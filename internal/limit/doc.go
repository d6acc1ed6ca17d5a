// Package limit counts the calls of many callers and says who has made too many.
//
// It knows neither who a caller is nor the time: both are given to it.
package limit
