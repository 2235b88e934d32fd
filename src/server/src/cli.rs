//! The command line.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::{
    command::{self, mail::MailCommand, seed::SeedArgs},
    config::{Config, Values},
    telemetry,
};

/// The provider portal.
#[derive(Debug, Parser)]
#[command(name = "portaal", version, about, long_about = None)]
pub struct Cli {
    /// Configuration file; `portaal.toml` in the working folder when there is one.
    #[arg(long, global = true, env = "PORTAAL_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Bring the schema up to date, serve, and print the set-up link of a new server.
    Serve,
    /// Bring the schema up to date and end.
    Migrate,
    /// Serve a throw-away database that holds a provider with three clients; prints the sign-ins.
    Demo {
        /// So many logins more in the first client's vault.
        #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=39_990))]
        items: u32,
    },
    /// Fill an empty database with many clients, to measure against; prints the sign-ins.
    Seed(SeedArgs),
    /// Show and release queued mail.
    Mail {
        #[command(subcommand)]
        command: Option<MailCommand>,
    },
    /// Print the configuration in force, secrets masked.
    Config,
}

/// Runs the program.
pub fn run(cli: Cli) -> ExitCode {
    let read = Values::gather(cli.config.as_deref(), std::env::vars_os())
        .and_then(|values| Config::from_values(&values).map(|config| (values, config)));
    let (values, config) = match read {
        Ok(read) => read,
        Err(error) => return fail(&error.into()),
    };
    telemetry::start_log(&config.log);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.into()),
    };
    let done = runtime.block_on(async {
        match cli.command {
            Command::Serve => command::serve::serve(&config).await,
            Command::Migrate => command::migrate::migrate(&config).await,
            Command::Demo { items } => command::demo::demo(&config, items).await,
            Command::Seed(args) => command::seed::seed(&config, args).await,
            Command::Mail { command } => command::mail::mail(&config, command).await,
            Command::Config => command::say(&values.show()),
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn fail(error: &anyhow::Error) -> ExitCode {
    command::complain(&format!("portaal: {error:#}\n"));
    ExitCode::FAILURE
}
