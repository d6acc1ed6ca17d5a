// Package archive keeps the nouns of a press office in ordered tables. It is
// the only place that knows keys.
//
// There are two ways in. [Archive.View] and [Archive.Update] are for those who
// work on releases. [Archive.Public] and [Archive.ForCaller] hand out a [Gate],
// which is made with the instant and the rights of the caller and shows nothing
// before its time; whoever serves the public and partners has no other way in.
// [Archive.Follow] hands out the public's to those who follow the log of what
// became visible.
//
// What is written through [Once] and [Recorded] tells of itself in the audit log,
// in the same transaction; and what a partner read ahead is told of by the gate.
//
// The tree, one line a table, drawn from its declarations and held by a test.
// {text} ends with a zero byte; {number} and {time} (nanoseconds since 1970)
// are eight bytes, big endian.
//
//	archive              "archive"                                   what the archive knows of itself
//	attempts             {subscription:text}{attempt:number}            what became of what was sent to callbacks, the newest
//	audit_by_actor       {actor:text}{entry:number}                  the audit log by who did it
//	audit_by_resource    {resource:text}{entry:number}               the audit log by what it was done to, and by what that belongs to
//	audit_entries        {entry:number}                              the audit log, a chain of hashes
//	changes              {topic:text}{region:text}{language:text}{visible:time}{commit:number}{release:text}{code:text}{edition:number}  the partners' log; topic, region and language may be empty, for any
//	dismissed_suggestions  {release:text}{language:text}{segment:text}{suggestion:text}  texts that nobody wanted
//	editions             {release:text}{language:text}{edition:number}  what was published
//	feed_intents         {subscriber:text}                           who asked for a feed, or to get it no more, and has yet to confirm it; by hash
//	feed_subscribers     {subscriber:text}                           who gets a feed, by hash of feed and callback
//	keys                 {key:text}                                  who may come in
//	listings             {topic:text}{language:text}{first:time}{release:text}  what the public can list; topic and language may be empty, for any
//	memory_postings      {source:text}{target:text}{term:text}{words:number}{unit:text}  units of the memory by a word, and by how many they have
//	memory_sources       {source:text}{target:text}{hash:text}{unit:text}  units of the memory by their source as it is
//	memory_terms         {source:text}{target:text}{term:text}       how many units have a word
//	memory_units         {source:text}{target:text}{unit:text}       the translation memory by languages
//	quoted_in            {speaker:text}{release:text}                the releases in which a speaker speaks
//	release_revisions    {release:text}{revision:number}             every save of a release
//	releases             {release:text}                              releases
//	releases_by_creation {created:time}{release:text}                the editors' list
//	request_times        {created:time}{caller:text}{request:text}   answers by age, to forget them
//	requests             {caller:text}{request:text}                 answers to requests that carried an id
//	segmentations        {release:text}{revision:number}             how each revision of a source text is parted
//	slugs                {language:text}{slug:text}                  which release has, or had, a slug
//	speakers             {speaker:text}                              speakers
//	subscriptions        {subscription:text}                         webhooks, and how far each has come
//	tasks                {language:text}{release:text}               what there is to translate
//	tasks_by_state       {language:text}{state:text}{created:time}{release:text}  the translators' lists; state may be empty, for any
//	translations         {release:text}{language:text}               translations by segment
//	variant_revisions    {release:text}{language:text}{revision:number}  every save of a text
//	variants             {release:text}{language:text}               texts
package archive
