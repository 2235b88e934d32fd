//! Writing the file, a slice at a time.

use domain::{AppError, export::ExportFormat};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::ask::{Ask, Told};
use vault::export::Export;

use super::context::{ExportCx, Stage};
use super::save;
use crate::WebError;
use crate::keys::{self, KeyProblem};
use crate::pages::import::count;
use crate::pages::vault::{server, words};

/// Items that are written before the page is told how far it is.
const STEP: usize = 500;

/// Why there is no file.
enum Problem {
    /// The person wanted it to stop.
    Stopped,
    /// Something is to be typed anew, or the server says no.
    Said(WebError),
    /// The worker broke.
    Broken,
}

impl From<WebError> for Problem {
    fn from(error: WebError) -> Self {
        Self::Said(error)
    }
}

/// Checks what was typed, asks the server, and writes. A second press meanwhile does nothing.
pub(super) fn start(cx: ExportCx) {
    if cx.busy.get_untracked() || cx.stage.get_untracked() != Stage::Ready {
        return;
    }
    let number = cx.work.begin();
    cx.busy.set(true);
    cx.stopping.set(false);
    cx.error.set(None);
    spawn_local(async move {
        let done = written(cx, number).await;
        if !cx.work.goes_on(number) {
            return;
        }
        cx.busy.set(false);
        match done {
            Ok((name, format)) => {
                cx.forget_passwords();
                cx.stage.set(Stage::Done(name, format));
            }
            Err(Problem::Stopped) => cx.stage.set(Stage::Ready),
            // The right went away meanwhile.
            Err(Problem::Said(WebError::App(AppError::NotFound))) => {
                cx.stage.set(Stage::NotAllowed);
            }
            Err(Problem::Said(error)) => {
                if cx.stage.get_untracked() != Stage::Ready {
                    cx.stage.set(Stage::Ready);
                }
                cx.error.set(Some(error));
            }
            Err(Problem::Broken) => {
                cx.stage.set(Stage::Failed(cx.t.export_broken().to_owned()));
            }
        }
    });
}

/// Writes the file, hands it to the browser, and gives its name and format.
async fn written(cx: ExportCx, number: u32) -> Result<(String, ExportFormat), Problem> {
    let format = untrack(|| cx.chosen());
    let name = cx.head.with_value(|head| words::file(cx.t, head));
    let password = match format {
        ExportFormat::ProtectedJson => cx.password.checked(vec![name.clone()]).await?,
        ExportFormat::Json | ExportFormat::Csv => String::new(),
    };
    prove(cx).await.map_err(KeyProblem::into_web_error)?;
    server::item_export(cx.id, format).await?;
    go_on(cx, number)?;
    cx.progress.set((0, 0));
    cx.stage.set(Stage::Writing);
    let helper = cx.work.helper().map_err(|_| Problem::Broken)?;
    let ask = async |asked: Export| {
        let told = helper.ask_for_file(&Ask::Export(asked), None).await;
        told.map_err(|_| Problem::Broken)
    };
    ask(Export::Write { format }).await?;
    loop {
        let (told, _) = ask(Export::Step { items: STEP }).await?;
        go_on(cx, number)?;
        let Told::Progress {
            done,
            total,
            finished,
        } = told
        else {
            return Err(Problem::Broken);
        };
        cx.progress.set((count(done), count(total)));
        if finished {
            break;
        }
    }
    let (_, bytes) = ask(Export::Finish { password }).await?;
    go_on(cx, number)?;
    let bytes = bytes.ok_or(Problem::Broken)?;
    let file = save::file_name(cx.t, &name, format);
    let saved = save::save(&bytes, &file, format).ok_or(Problem::Broken)?;
    saved.forget_soon();
    cx.saved.set_value(Some(saved));
    Ok((file, format))
}

/// Whoever sits down at a screen that was left open does not take the vault along.
async fn prove(cx: ExportCx) -> Result<(), KeyProblem> {
    let mine = keys::server::mine().await?;
    let typed = cx.present.get_untracked();
    cx.keys.prove("present", &typed, &mine).await?;
    Ok(())
}

fn go_on(cx: ExportCx, number: u32) -> Result<(), Problem> {
    if !cx.work.goes_on(number) || cx.stopping.try_get_untracked() == Some(true) {
        return Err(Problem::Stopped);
    }
    Ok(())
}
