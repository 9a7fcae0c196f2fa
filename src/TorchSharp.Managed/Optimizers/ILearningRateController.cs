#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Something whose learning rate can be set.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate that the group began with.</summary>
            double InitialLearningRate { get; set; }
        }
    }
}
