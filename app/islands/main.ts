import 'htmx.org'
import './auto-save.ts'
import './copy-button.ts'
import './double-submit-guard.ts'
import './file-into-text.ts'
import './file-names.ts'
import './insert-choice.ts'
import './live-session.ts'
import './mark-the-rest.ts'
import './print-button.ts'
import './reader-in-place.ts'
import './repeat-rows.ts'
import './running-total.ts'
import './share-rows.ts'
import './through-boxes.ts'
import './upload-progress.ts'
import { bringCurrentIntoView } from './current-in-view.ts'
import { listenForDeskKeys } from './desk-keys.ts'
import { closeMenusOnTheWayOut } from './open-menus.ts'
import { forgetWhatArrived } from './unsaved-text.ts'

closeMenusOnTheWayOut()
bringCurrentIntoView()
listenForDeskKeys()
forgetWhatArrived()
