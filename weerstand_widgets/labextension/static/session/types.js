/**
 * The shapes that cross a seam: specs and answers as in the notebook file, and what a field may ask of its host.
 *
 * The specs have the same field names as `weerstand_widgets/plan.py` and `kinds/`; a field that is at its default may be missing.
 */

/** @typedef {"text" | "items" | "choice" | "choices" | "scale" | "table" | "checklist" | "weigh" | "round" | "vote" | "actions" | "place"} Kind */

/** @typedef {Record<string, Record<string, string>>} Terms Mapping of placeholder to setting id to word. */

/**
 * @typedef {object} Option
 * @property {string} id
 * @property {string} title
 * @property {string} [help]
 */

/**
 * @typedef {object} Column
 * @property {string} id
 * @property {string} title
 * @property {"text" | "choice" | "scale"} [kind]
 * @property {Option[]} [options]
 * @property {boolean} [asks]  what is typed here is a question to somebody
 */

/**
 * @typedef {object} Question
 * @property {"question"} type
 * @property {number} schema
 * @property {string} id
 * @property {Kind} kind
 * @property {string} title
 * @property {string} [help]
 * @property {Option[]} [options]
 * @property {boolean} [other]
 * @property {Option[]} [items]
 * @property {Column[]} [columns]
 * @property {number} [rows]
 * @property {string} [low]
 * @property {string} [high]
 * @property {string} [why]
 * @property {string} [of]
 * @property {number} [dots]
 * @property {boolean} [anonymous]
 * @property {string[]} [rings]  three words, from the centre outwards
 * @property {string} [centre]
 * @property {string[]} [across]  two words, left and right
 * @property {string[]} [up]  two words, bottom and top
 * @property {boolean} [advice]  folded until its phase is reached
 * @property {string} [front]  what its answer is on the report's first page
 * @property {boolean} [looks_back]  begins with the open actions of the previous session
 * @property {number[]} [lengths]  of sessions it is asked in; empty: in all
 * @property {string} [step]  the step of its phase that it belongs to
 * @property {Record<string, number>} [take]  how many steps there is time for, by length
 * @property {string} [weighed_in]  id of the question whose heaviest options propose steps
 * @property {Record<string, string[]>} [suits]  steps that suit an option of that question
 * @property {boolean} [carries]  its open actions come back in the next session
 * @property {Terms} [terms]
 */

/** @typedef {{hear: string, say: string}} Rescue What a facilitator hears or sees, and what to say then. */

/**
 * @typedef {object} Guidance
 * @property {string} [opening]
 * @property {string | Rescue[]} [drift]  one paragraph in older files
 * @property {string} [closing]
 */

/**
 * @typedef {object} Card
 * @property {string} text
 * @property {string[]} [settings]
 */

/**
 * @typedef {object} Phase
 * @property {"phase"} type
 * @property {number} schema
 * @property {string} id
 * @property {string} title
 * @property {string} goal
 * @property {Record<string, number>} minutes
 * @property {number} [repeats]  how many times a group goes through it, within its minutes
 * @property {string[]} [speaks]
 * @property {string[]} [silent]
 * @property {string} [rule]
 * @property {Guidance} [guidance]
 * @property {Card[]} [cards]
 * @property {string | null} [appoints]  whom the group gives a role at its end
 * @property {Terms} [terms]
 */

/**
 * @typedef {object} Header
 * @property {"session"} type
 * @property {number} schema
 * @property {string} programme
 * @property {string} version
 * @property {string} title
 * @property {string} [source]
 * @property {Option[]} [settings]
 * @property {number[]} [lengths]
 * @property {boolean} [alone]  it is for one person: no turns, no roles
 * @property {Option[]} [roles]  what a role is called otherwise, and roles that only this programme has
 * @property {Rescue[]} [rescues]  what to say when it gets tense, in any phase
 * @property {string} [restart]  of older programmes; nothing goes there
 * @property {string[]} [realign]  the questions to tune in again
 * @property {Terms} [terms]
 * @property {string} [id]
 */

/**
 * @typedef {object} ReportCell
 * @property {"report"} type
 * @property {number} schema
 * @property {string} title
 * @property {string} [help]
 * @property {string} [id]
 */

/** @typedef {"short" | "full"} ReportSize */

/** @typedef {{value: unknown, revision: number, updated_at: string}} Answer */

/** @typedef {Record<string, Answer>} Answers By author; `""` is the group. */

/** @typedef {{id: string, name: string, roles: string[], present: boolean}} Person */

/**
 * @typedef {object} HeaderValue
 * @property {string} title
 * @property {string} team
 * @property {string} setting
 * @property {number} length  one of the programme's, in minutes
 * @property {string} date  `YYYY-MM-DD` or empty
 * @property {string} start  `HH:MM` or empty
 * @property {string} end  `HH:MM` or empty
 * @property {number} break_minutes
 * @property {string} [break_started_at]  ISO 8601 in UTC while a break goes on, else empty
 * @property {string} place
 * @property {boolean} online
 * @property {Person[]} people
 */

/**
 * @typedef {object} Timing
 * @property {string} started_at  ISO 8601 in UTC, or empty
 * @property {number} elapsed_seconds  before `started_at`
 * @property {number} extra_minutes  below zero where the time that was left was divided
 * @property {"idle" | "running" | "paused" | "done"} state
 * @property {string[]} [spoken]  ids of questions that were talked about and need no writing
 */

/** @typedef {{done: string[], revealed: boolean, weighing?: number, rows?: string[]}} Turn The state of a turn kind, kept under author `""`; `weighing` is there once a group weighs again, `rows` is what a group voted on. */

/** @typedef {{filled: number, total: number, empty: {id: string, title: string}[]}} Progress */

/**
 * What a field may ask of the page it is on. The optional ones are extras a page may offer.
 *
 * @typedef {object} Host
 * @property {(value: any) => void} onChange  for turn kinds only the changed authors: `{author: value}`
 * @property {(key: string, values?: Record<string, string | number>) => string} say  the interface's own words
 * @property {(text: string) => string} words  puts the setting's words in the place of `{placeholders}`
 * @property {() => Person[]} people
 * @property {() => Person[]} [takers]  who takes a turn in this question: all but those who must be silent in its phase
 * @property {() => import("./held.js").Held} [held]  where a turn's contributions are until they are written together
 * @property {() => boolean} [isAlone]  the programme is for one person
 * @property {(voice: string) => string} [voice]  what the programme calls who speaks or is silent
 * @property {(questionId: string) => string[]} rows  labels of another question's rows
 * @property {() => unknown[]} [unread]  what stands in the file in the place of answers, and is none
 * @property {() => number} length  one of the programme's, in minutes
 * @property {() => Date} now
 * @property {(isBlocked: boolean) => void} [onBlocked]  what is on screen cannot be sent (too long), or can again
 * @property {() => string} [setting]  id of the chosen setting, to leave out question cards of other settings
 * @property {() => {number: number, total: number} | null} [position]  where a phase stands, or the phase of a question
 * @property {() => boolean} [isSeen]  a whole room can read this field: it is projected, or they share one screen online; a turn's `update` is called when that changes
 * @property {() => boolean} [isEarly]  the phase of this question is still to come, and nobody opened it all the same
 * @property {() => void} [openEarly]  opens it before its phase, for as long as the page is open
 * @property {{is: () => boolean, set: (isSo: boolean) => void} | null} [spoken]  whether this question was talked about
 * @property {() => {take: number, proposed: string[]} | null} [steps]  of a question in which steps are chosen
 * @property {() => Progress} [progress]
 * @property {(size: ReportSize) => Promise<{url: string, name: string}>} [makeReport]
 * @property {() => void} [openMaking]  the sheet with all that can be made of the session
 * @property {(questionId: string) => void} [goTo]  brings a question into view
 */

/** @typedef {{update: (value: any) => void, destroy: () => void}} Field */

/**
 * @callback Mount
 * @param {HTMLElement} element
 * @param {Question} spec
 * @param {any} value
 * @param {Host} host
 * @returns {Field}
 */

export {};
