using System.Globalization;
using NelmRules.Cli;

CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
using Surroundings surroundings = Terminal.Open();
return NelmCommand.Run(args, surroundings);
