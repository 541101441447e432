using System.Collections.Immutable;
using System.Globalization;
using NelmRules.Vocabularies;

namespace NelmRules.Reporting.Html;

/// <summary>The factors of one endpoint, as many as fit on a printed page; a longer list has several plots.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Factors">The factors, source by source.</param>
/// <param name="Number">The number of the plot among those of its endpoint, from 1.</param>
/// <param name="Count">The number of plots of its endpoint.</param>
internal sealed record ForestPlot(EndpointSymbol Endpoint, ImmutableArray<ForestFactor> Factors, int Number, int Count)
{
    // The lines that a page of A4 takes with heading and axes.
    private const int LinesPerPage = 46;

    /// <summary>The beginning of the identifiers of its parts.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Tag.Id("plot", Endpoint.Name)}.{Number}");

    /// <summary>What it shows.</summary>
    public string Title => Count == 1
        ? $"Forest plot of {Endpoint.Name}"
        : string.Create(CultureInfo.InvariantCulture, $"Forest plot of {Endpoint.Name}, part {Number} of {Count}");

    /// <summary>The plots of an endpoint.</summary>
    public static ImmutableArray<ForestPlot> Of(EndpointSymbol endpoint, IEnumerable<ForestFactor> factors)
    {
        List<List<ForestFactor>> pages = [];
        int lines = LinesPerPage;
        foreach (ForestFactor factor in factors)
        {
            int more = ForestLines.Of(factor, ForestLayout.Wide).Count(ForestLayout.Wide) + 1;
            if (lines + more > LinesPerPage)
            {
                pages.Add([]);
                lines = 0;
            }

            pages[^1].Add(factor);
            lines += more;
        }

        return [.. pages.Select((page, index) => new ForestPlot(endpoint, [.. page], index + 1, pages.Count))];
    }

    /// <summary>What it shows, for those who do not see it.</summary>
    public string Description(LogAxis axis)
    {
        int drawn = Factors.Sum(factor => factor.Effect.Tests.Count(test => PrintedRatio.Of(test) is not null));
        string sources = string.Join(", ", Factors.Select(factor => factor.SourceTitle).Distinct(StringComparer.Ordinal));
        return $"{Wording.Number(Factors.Length, "factor")} of {sources}: {Wording.Number(drawn, "hazard ratio")} with 95% intervals on a logarithmic axis from "
            + $"{LogAxis.TextOf(axis.Low)} to {LogAxis.TextOf(axis.High)}, with a line at 1. The table below holds every figure.";
    }
}
