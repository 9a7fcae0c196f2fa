using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Takes over another tensor's values, converted to this one's type; its shape has to broadcast to this one's.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            Recording.CheckInPlace(this, source);
            Recording.CheckOverlap(this);
            if (!Shapes.Broadcast(Impl.Sizes, source.Impl.Sizes).AsSpan().SequenceEqual(Impl.Sizes))
            {
                throw Shapes.Error(
                    $"output with shape {Shapes.Text(Impl.Sizes)} doesn't match the broadcast shape {Shapes.Text(source.Impl.Sizes)}");
            }
            Casting.CopyInto(source, this);
            return this.RecordInPlace("CopyBackward", [this, source], static (g, _) => torch.zeros_like(g), static (g, _) => g);
        }

        /// <summary>
        /// This tensor in another type. The same values in the same memory if it has that type already, and no copy is asked for.
        /// </summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Tensor result = type == Impl.DType
                ? copy ? clone() : alias()
                : Accumulation.Convert(this, type);
            GC.KeepAlive(this);
            if (disposeAfter)
                Dispose();
            return result;
        }

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter);

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(Impl.DType, copy, disposeAfter);
        }

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter);

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter);

        /// <inheritdoc cref="to(Tensor, bool)"/>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return to_type(type, copy, disposeAfter);
        }

        /// <summary>This tensor in another type or on another device; only the CPU is there.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to_type(other.dtype);

        /// <summary>This tensor in another type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>This tensor, which is on the CPU already.</summary>
        public Tensor cpu() => alias();

        /// <summary>Throws: the managed engine computes on the CPU.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false)
        {
            if (device is not null && device.type != DeviceType.CUDA)
                throw new ArgumentException($"Not a CUDA device: {device}.", nameof(device));
            return to(device ?? CUDA);
        }

        /// <summary>This tensor as 32-bit floating-point numbers.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>This tensor as 64-bit floating-point numbers.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>This tensor as 64-bit integers; fractions are cut off.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>This tensor as 32-bit integers; fractions are cut off.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>Whether each element differs from 0.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>This tensor as unsigned bytes; fractions are cut off.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);
    }
}
